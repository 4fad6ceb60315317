import { describe, expect, test } from 'vitest';
import { parseFredCsv } from '../sources/fred-csv.ts';
import { parseFredJson } from '../sources/fred-json.ts';
import { SourceError } from '../sources/source-error.ts';
import { toEpochDay } from '../time-series/calendar.ts';
import { TimeSeries } from '../time-series/time-series.ts';
import { embeddedSeries } from './fed-series.ts';
import { boundFromOther, type JudgedKey, judgedKeys, plausibleFigures } from './plausibility.ts';
import { seriesEntry } from './series.ts';

const figures = Object.fromEntries(judgedKeys.map((key) => [key, embeddedSeries(key)])) as Readonly<
  Record<JudgedKey, TimeSeries>
>;
/** A rate that is set holds until it is changed: a day between changes has it too. */
const isSetRate = (key: JudgedKey) => seriesEntry(key).keeps === 'changes';
const today = '2026-10-09';

/** A series with days put in its place or after its end. */
function changed(key: JudgedKey, rows: ReadonlyArray<readonly [string, number]>): TimeSeries {
  const { days, values, label } = figures[key];
  return TimeSeries.fromColumns(
    [...days, ...rows.map(([day]) => toEpochDay(day))],
    [...values, ...rows.map(([, value]) => value)],
    label,
  );
}

function scaled(key: JudgedKey, factor: number, since = '1900-01-01'): TimeSeries {
  const { days, values, label } = figures[key];
  const from = toEpochDay(since);
  return TimeSeries.fromColumns(
    days,
    values.map((value, i) => (days[i] >= from ? value * factor : value)),
    label,
  );
}

function judged(key: JudgedKey, answer: TimeSeries, evidence: readonly TimeSeries[] = []) {
  return plausibleFigures(key, answer, figures[key], { today, evidence });
}

function refusal(key: JudgedKey, answer: TimeSeries): string {
  try {
    judged(key, answer);
    return 'taken';
  } catch (error) {
    expect(error).toBeInstanceOf(SourceError);
    return (error as SourceError).kind;
  }
}

describe('what publishers send in ordinary weeks is taken', () => {
  test.each(judgedKeys)('%s as it ships', (key) => {
    const { series, waiting } = judged(key, figures[key]);
    expect(series.toJSON()).toEqual(figures[key].toJSON());
    expect(waiting.length).toBe(0);
  });

  test.each([
    ['assets', '2026-10-07', 6_512_345],
    ['treasuries', '2026-09-30', 4_570_000],
    ['mbs', '2026-09-30', 1_900_000],
    ['gdp', '2026-07-01', 32_900],
    ['target-upper', '2026-10-09', 4],
  ] as const)('%s, a figure more', (key, day, value) => {
    const answer = changed(key, [[day, value]]);
    const on = { today: key === 'gdp' ? '2026-11-05' : today };
    const { series } = plausibleFigures(key, answer, figures[key], on);
    expect(series.last).toEqual({ date: day, value });
  });

  test('a small correction, and one that a second source confirms', () => {
    const small = changed('assets', [['2026-09-23', 6_750_000]]);
    expect(judged('assets', small).series.toJSON()).toContainEqual(['2026-09-23', 6_750_000]);
    const large = changed('assets', [['2026-09-23', 6_950_000]]);
    expect(judged('assets', large).series.toJSON()).toContainEqual(['2026-09-23', 6_747_704]);
    const other = TimeSeries.from([['2026-09-23', 6_950_000]]);
    expect(judged('assets', large, [other]).series.toJSON()).toContainEqual([
      '2026-09-23',
      6_950_000,
    ]);
  });

  test('a history from before the figures begin is left out', () => {
    const answer = changed('gdp', [['1947-01-01', 243.164]]);
    expect(judged('gdp', answer).series.first?.date).toBe(figures.gdp.first?.date);
  });

  test('an annual revision of GDP', () => {
    expect(refusal('gdp', scaled('gdp', 1.02, '2021-01-01'))).toBe('taken');
  });
});

describe('a day that cannot be refuses the answer', () => {
  test.each([
    ['assets', '2099-01-07', 6_700_000],
    ['assets', '2026-10-14', 6_700_000],
    ['assets', '2026-10-08', 6_700_000],
    ['gdp', '2026-10-01', 33_000],
    ['gdp', '2026-07-02', 33_000],
    ['rrp', '2026-10-14', 4],
    ['target-upper', '2026-10-12', 4],
  ] as const)('%s on %s', (key, day, value) => {
    expect(refusal(key, changed(key, [[day, value]]))).toBe('implausible');
  });

  test('a week that is missing', () => {
    expect(refusal('assets', figures.assets)).toBe('taken');
    const without = TimeSeries.from(
      [...figures.assets].flatMap(({ date, value }) =>
        date === '2026-08-05' ? [] : [[date, value] as const],
      ),
    );
    expect(refusal('assets', without)).toBe('implausible');
    const late = changed('treasuries', [['2026-10-07', 4_560_000]]);
    expect(refusal('treasuries', late)).toBe('implausible');
  });

  test('the figure of a release on its day, not on the day before', () => {
    const answer = changed('assets', [['2026-10-07', 6_743_000]]);
    const on = (day: string) => () =>
      plausibleFigures('assets', answer, figures.assets, { today: day });
    expect(on('2026-10-08')).not.toThrow();
    expect(on('2026-10-07')).toThrow('WALCL on 2026-10-07 lies after the last release');
  });
});

describe('values that cannot be', () => {
  test.each([
    ['a quarter of a whole year', scaled('assets', 1 / 4, '2026-01-01')],
    ['a history that is not revised, in part', scaled('assets', 1.03, '2020-01-01')],
    ['all a little larger', scaled('assets', 1.005)],
  ])('%s', (_, answer) => {
    expect(refusal('assets', answer)).toBe('implausible');
  });

  test.each(['assets', 'treasuries', 'reserves', 'tga', 'rrp', 'gdp'] as const)(
    '%s in another unit',
    (key) => {
      const factor = key === 'rrp' || key === 'gdp' ? 1000 : 1 / 1000;
      expect(refusal(key, scaled(key, factor))).toBe('wrong-magnitude');
    },
  );

  test('a target of 400 per cent', () => {
    expect(refusal('target-upper', scaled('target-upper', 100))).toBe('wrong-magnitude');
  });

  test.each([
    ['assets', '2026-10-07', 16_700_000],
    ['assets', '2026-10-07', 1_500_000],
    ['assets', '2026-10-07', 7_743_031],
    ['assets', '2026-10-07', 674_303],
    ['mbs', '2026-09-30', 1_010_409],
    ['tga', '2026-09-30', 747_317],
    ['rrp', '2026-09-30', 8.461],
    ['target-lower', '2026-09-30', 3.25],
  ] as const)('%s on %s of %s waits for a second source', (key, day, value) => {
    const answer = changed(key, [[day, value]]);
    const { series, waiting } = judged(key, answer);
    expect(series.toJSON()).toEqual(figures[key].toJSON());
    expect(waiting.toJSON()).toEqual([[day, value]]);
    const confirmed = judged(key, answer, [
      TimeSeries.from([[day, key === 'target-lower' ? value : value * 1.0001]]),
    ]);
    expect(confirmed.series.last).toEqual({ date: day, value });
  });

  test('what comes after a figure that waits is taken', () => {
    const { series } = judged(
      'treasuries',
      changed('treasuries', [
        ['2026-09-30', 1_560_000],
        ['2026-10-07', 4_561_000],
      ]),
    );
    expect(series.last).toEqual({ date: '2026-10-07', value: 4_561_000 });
    expect(series.between('2026-09-30', '2026-09-30').length).toBe(0);
  });

  test('the same publisher on another day confirms what is unusual, not what has never been', () => {
    const again = (key: JudgedKey, value: number) => {
      const answer = changed(key, [['2026-09-30', value]]);
      const options = { today, earlier: answer };
      return plausibleFigures(key, answer, figures[key], options).series.last;
    };
    expect(again('tga', 800_000)?.value).toBe(800_000);
    expect(again('tga', 2_900_000)?.date).toBe('2026-09-23');
    expect(again('target-upper', 4.5)?.value).toBe(4.5);
    expect(again('target-upper', 9)?.value).toBe(4);
  });

  test('a target for tomorrow is news only where it is another one', () => {
    const tomorrow = '2026-10-10';
    const same = changed('target-upper', [[tomorrow, 4]]);
    const other = changed('target-upper', [[tomorrow, 4.25]]);
    expect(judged('target-upper', same, [same]).series.last?.date).not.toBe(tomorrow);
    expect(judged('target-upper', other, [other]).series.last).toEqual({
      date: tomorrow,
      value: 4.25,
    });
  });

  test('one bound of the target confirms the other', () => {
    const lower = changed('target-lower', [['2026-10-09', 4]]);
    const upper = changed('target-upper', [['2026-10-09', 4.25]]);
    expect(
      judged('target-upper', upper, [boundFromOther('target-upper', lower)]).series.last?.value,
    ).toBe(4.25);
    const odd = changed('target-lower', [['2026-10-09', 3.25]]);
    expect(
      judged('target-lower', odd, [boundFromOther('target-lower', upper)]).series.last?.value,
    ).toBe(3.75);
  });
});

describe('market rates, which nothing but their place in the target range confirms', () => {
  /** Business days that follow 23 September 2026, the last that is held. */
  const days = ['2026-09-24', '2026-09-25', '2026-09-28', '2026-09-29', '2026-09-30', '2026-10-01'];
  const taken = (
    key: 'effr' | 'sofr' | 'dgs2' | 'dgs10',
    values: readonly number[],
    options: { targetLower?: TimeSeries; days?: readonly string[] } = {},
  ) => {
    const held = TimeSeries.from([['2026-09-23', key === 'effr' || key === 'sofr' ? 3.88 : 4.1]]);
    const rows = values.map((value, i) => [(options.days ?? days)[i], value] as const);
    const { series } = plausibleFigures(key, TimeSeries.from(rows), held, {
      today,
      targetLower: options.targetLower ?? TimeSeries.from([['2026-09-17', 3.75]]),
      partial: true,
    });
    return series.toJSON().filter(([day]) => day > '2026-09-23');
  };

  test('ordinary days are taken', () => {
    expect(taken('effr', [3.88, 3.87, 3.88]).length).toBe(3);
    expect(taken('sofr', [3.9, 3.86, 3.92, 3.95]).length).toBe(4);
    expect(taken('dgs10', [4.12, 4.06, 4.1]).length).toBe(3);
  });

  test.each([
    ['effr', 3.58],
    ['effr', 4.88],
    ['sofr', 3.59],
    ['dgs2', 4.5],
    ['dgs10', 4.7],
  ] as const)('%s of %s on the last day waits', (key, value) => {
    expect(taken(key, [value])).toEqual([]);
  });

  test('SOFR at the end of a quarter waits for the next day, unless it goes back', () => {
    expect(taken('sofr', [3.9, 3.89, 3.9, 3.91, 4.15])).toHaveLength(4);
    expect(taken('sofr', [3.9, 3.89, 3.9, 3.91, 4.15, 4.12])).toHaveLength(6);
    expect(taken('sofr', [3.9, 3.89, 3.9, 3.91, 4.15, 3.92]).map(([, value]) => value)).toEqual([
      3.9, 3.89, 3.9, 3.91, 3.92,
    ]);
  });

  test('a yield that leaps and stays has leapt', () => {
    expect(taken('dgs2', [4.1, 3.6, 3.62])).toHaveLength(3);
    expect(taken('dgs2', [4.1, 2.6, 2.62])).toHaveLength(1);
  });

  test('EFFR goes with the target', () => {
    const targetLower = TimeSeries.from([
      ['2026-09-17', 3.75],
      ['2026-09-25', 4.25],
    ]);
    expect(taken('effr', [3.88, 4.38, 4.38], { targetLower })).toHaveLength(3);
    expect(taken('effr', [3.88, 4.38])).toHaveLength(1);
  });

  test('no figure on a weekend, a holiday, or beyond a day that is missing', () => {
    expect(() => taken('effr', [3.88], { days: ['2026-09-26'] })).toThrow('on a day that has none');
    const beforeLaborDay = TimeSeries.from([['2026-09-02', 3.63]]);
    const onLaborDay = TimeSeries.from([['2026-09-07', 3.63]]);
    const { series } = plausibleFigures('effr', onLaborDay, beforeLaborDay, {
      today,
      partial: true,
    });
    expect(series).toHaveLength(0);
    expect(taken('effr', [3.88, 3.88], { days: ['2026-09-24', '2026-09-30'] })).toEqual([
      ['2026-09-24', 3.88],
    ]);
    // SOFR and yields rest on Good Friday.
    const easter = ['2026-04-02', '2026-04-06'];
    const held = TimeSeries.from([['2026-04-01', 4.1]]);
    const answer = TimeSeries.from(easter.map((day) => [day, 4.1] as const));
    expect(plausibleFigures('dgs10', answer, held, { today, partial: true }).series).toHaveLength(
      2,
    );
  });
});

test('a figure that another source contradicts is not taken, however usual it is', () => {
  const answer = changed('assets', [['2026-10-07', 6_743_000]]);
  const other = TimeSeries.from([['2026-10-07', 6_901_000]]);
  expect(judged('assets', answer, [other]).series.last?.date).toBe('2026-09-30');
});

test('a single release need not follow what is held without a gap', () => {
  const answer = TimeSeries.from([['2026-10-07', 6_740_000]], { id: 'WALCL' });
  const held = figures.assets.between(undefined, '2026-08-26');
  const judgedAlone = plausibleFigures('assets', answer, held, { today, partial: true });
  expect(judgedAlone.series.last).toEqual({ date: '2026-10-07', value: 6_740_000 });
  expect(() => plausibleFigures('assets', answer, held, { today })).toThrow(
    'WALCL on 2026-10-07 does not follow the figure of 2026-08-26',
  );
});

test('bad arguments are named', () => {
  const { assets } = figures;
  expect(() => plausibleFigures('cash' as JudgedKey, assets, assets, { today })).toThrow(
    'series: "cash" is not one of assets, treasuries,',
  );
  expect(() => plausibleFigures('assets', assets, assets, { today: 'soon' })).toThrow(
    'today: "soon" is not a date',
  );
  expect(() => judged('assets', TimeSeries.from([]))).toThrow('assets has no figures');
});

describe('law: of copies with one or two characters changed none is shown far off or on a false day', () => {
  // The figures of the last two months are news.
  const heldTo = '2026-07-31';
  const CHARACTERS = '0123456789.,-eE \n"abcX:{}[]null';
  const RUNS = 150;

  function random(seed: number): (limit: number) => number {
    let state = seed;
    return (limit) => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * limit);
    };
  }

  function mutated(body: string, next: (limit: number) => number): string {
    let text = body;
    for (let changes = 1 + next(2); changes > 0; changes--) {
      // Every other change where the figures are new.
      const at = next(2) === 0 ? next(text.length) : text.length - 1 - next(400);
      const character = CHARACTERS[next(CHARACTERS.length)];
      const kept = next(10) === 0 ? at : at + 1;
      text = text.slice(0, at) + (next(10) === 0 ? '' : character) + text.slice(kept);
    }
    return text;
  }

  function csv(key: JudgedKey): string {
    const rows = [...figures[key]].map(({ date, value }) => `${date},${value}`);
    return `observation_date,${figures[key].label.id}\n${rows.join('\n')}\n`;
  }

  function json(key: JudgedKey): string {
    const observations = [...figures[key]].map(({ date, value }) => ({
      realtime_start: '2026-10-09',
      realtime_end: '2026-10-09',
      date,
      value: String(value),
    }));
    return JSON.stringify({ realtime_start: '2026-10-09', units: 'lin', observations });
  }

  test.each(
    judgedKeys.flatMap((key, i) => [
      [key, 'CSV', csv(key), parseFredCsv, i + 1],
      [key, 'JSON', json(key), parseFredJson, i + 101],
    ]),
  )('%s as %s', (name, _form, body, parse, seed) => {
    const key = name as JudgedKey;
    const truth = figures[key];
    const trueOn = new Map([...truth].map(({ date, value }) => [date, value]));
    const held = truth.between(undefined, heldTo);
    const next = random(seed as number);
    // The bounds of the target come in one answer.
    const other = key === 'target-lower' ? 'target-upper' : 'target-lower';
    const evidence = key.startsWith('target')
      ? [boundFromOther(key as 'target-lower', figures[other])]
      : [];
    let taken = 0;
    for (let run = 0; run < RUNS; run++) {
      const text = mutated(body as string, next);
      let shown: TimeSeries;
      try {
        const [answer] = (parse as typeof parseFredCsv)(text);
        shown = plausibleFigures(key, answer, held, { today, evidence }).series;
        taken++;
      } catch (error) {
        expect(error).toBeInstanceOf(SourceError);
        continue;
      }
      for (const { date, value } of shown) {
        const right = trueOn.get(date);
        const off = right === undefined ? Number.NaN : Math.abs(value - right);
        if (!(off <= 0.05 * Math.abs(right ?? 0)) && !isSetRate(key))
          expect.fail(
            `${date}: ${value} for ${right} in ${JSON.stringify(diff(body as string, text))}`,
          );
        if (isSetRate(key) && value !== truth.values[truth.indexAsOf(toEpochDay(date))])
          expect.fail(`${date}: ${value} in ${JSON.stringify(diff(body as string, text))}`);
      }
    }
    expect(taken).toBeGreaterThan(0);
  });

  function diff(before: string, after: string): string {
    let at = 0;
    while (before[at] === after[at]) at++;
    return `${before.slice(at - 20, at + 20)} → ${after.slice(at - 20, at + 20)}`;
  }
});
