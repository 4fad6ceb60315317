import { describe, expect, test } from 'vitest';
import { parseNewYorkFedRates, parseRepoOperations, parseSomaSummary } from './new-york-fed.ts';

// Bodies of markets.newyorkfed.org as recorded in September and October 2026; the summary of the
// System Open Market Account holds rows of two recordings.
const bodies = import.meta.glob<string>('./recorded/new-york-fed-*.txt', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const recorded = (name: string): string => bodies[`./recorded/new-york-fed-${name}.txt`];
const refusal = (parse: (text: string) => unknown, text: string): [string, string] => {
  try {
    parse(text);
  } catch (error) {
    return [(error as { kind: string }).kind, (error as Error).message];
  }
  return ['read', ''];
};

describe('parseNewYorkFedRates', () => {
  test('EFFR comes with the target range, from new to old', () => {
    const { rates, targetLower, targetUpper } = parseNewYorkFedRates(recorded('effr-last5'));
    expect(rates.get('EFFR')?.toJSON()).toEqual([
      ['2026-09-21', 3.88],
      ['2026-09-22', 3.88],
      ['2026-09-23', 3.88],
      ['2026-09-24', 3.88],
      ['2026-09-25', 3.88],
    ]);
    expect([targetLower.last, targetUpper.last]).toEqual([
      { date: '2026-09-25', value: 3.75 },
      { date: '2026-09-25', value: 4 },
    ]);
  });

  test('SOFR has no target', () => {
    const { rates, targetUpper } = parseNewYorkFedRates(recorded('sofr-last5'));
    expect(rates.get('SOFR')?.last).toEqual({ date: '2026-09-25', value: 3.9 });
    expect(targetUpper.length).toBe(0);
  });

  test('until 15 December 2008 there was one target, and a revised rate is a rate', () => {
    const { rates, targetLower, targetUpper } = parseNewYorkFedRates(
      recorded('effr-search-2008-12-10-2008-12-22'),
    );
    expect(targetUpper.toJSON().slice(3, 5)).toEqual([
      ['2008-12-15', 1],
      ['2008-12-16', 0.25],
    ]);
    expect(targetLower.toJSON().slice(3, 5)).toEqual([
      ['2008-12-15', 1],
      ['2008-12-16', 0],
    ]);
    expect(rates.get('EFFR')?.between('2008-12-19', '2008-12-19').first?.value).toBe(0.11);
  });

  test('percentiles that are NA do not matter', () => {
    const body = recorded('sofr-last5').replace(
      /"percentPercentile1": [\d.]+/g,
      '"percentPercentile1": "NA"',
    );
    expect(parseNewYorkFedRates(body).rates.get('SOFR')?.length).toBe(5);
  });

  test('a rate within its quartiles, on a day beside the one before, is said twice', () => {
    const recordedRates = recorded('effr-last5');
    const confirmed = (body: string) =>
      parseNewYorkFedRates(body)
        .confirmed.get('EFFR')
        ?.toJSON()
        .map(([day]) => day);
    expect(confirmed(recordedRates)).toHaveLength(5);
    // Nothing encloses it.
    expect(confirmed(recordedRates.replace('Percentile25', 'Percentile52'))).toHaveLength(4);
    // Nobody says that the 28th follows the 24th.
    expect(confirmed(recordedRates.replace('2026-09-25', '2026-09-28'))).not.toContain(
      '2026-09-28',
    );
    expect(confirmed(recordedRates.replace('2026-09-25', '2026-09-26'))).toHaveLength(4);
  });

  test.each([
    ['a rate below its quartiles', '"percentRate": 3.88', '"percentRate": 3.86'],
    ['a rate of another year', '2026-09-24', '2016-09-24'],
    ['a day twice', '2026-09-24', '2026-09-25'],
    ['a day of eleven characters', '2026-09-24', '2026-09-244'],
  ])('%s is refused', (_, before, after) => {
    const body = recorded('effr-last5');
    expect(refusal(parseNewYorkFedRates, body.replace(before, after))[0]).toBe('unexpected-shape');
  });

  test.each([
    ['an empty window', '{"refRates": []}', 'empty'],
    ['nothing', '', 'empty'],
    ['an empty object', '{}', 'unexpected-shape'],
    ['a page', '<HTML><TITLE>Access Denied</TITLE></HTML>', 'unexpected-shape'],
    ['cut JSON', recorded('effr-last5').slice(0, 700), 'unexpected-shape'],
    [
      'a rate that is none',
      '{"refRates":[{"effectiveDate":"2026-09-25","type":"EFFR","percentRate":"NA"}]}',
      'unexpected-shape',
    ],
    [
      'bounds exchanged',
      '{"refRates":[{"effectiveDate":"2026-09-25","type":"EFFR","percentRate":3.88,"targetRateFrom":4,"targetRateTo":3.75}]}',
      'unexpected-shape',
    ],
  ])('%s is refused with a sentence', (_, text, kind) => {
    const [found, message] = refusal(parseNewYorkFedRates, text);
    expect(found).toBe(kind);
    expect(message).toMatch(/^The New York Fed/);
  });
});

describe('parseRepoOperations', () => {
  test('one reverse repo a day, and the sum of standing repos', () => {
    const { reverseRepo, standingRepo } = parseRepoOperations(
      recorded('rp-results-2026-09-21-2026-09-28'),
    );
    expect(reverseRepo.label.units).toBe('billions of US dollars');
    expect(reverseRepo.last).toEqual({ date: '2026-09-28', value: 0.851 });
    expect(reverseRepo.between('2026-09-23', '2026-09-23').first?.value).toBe(0.461);
    expect(standingRepo.last).toEqual({ date: '2026-09-28', value: 0.001 });
    expect(standingRepo.length).toBe(reverseRepo.length);
  });

  test('of two reverse repos on a day the one that closes last counts', () => {
    const { reverseRepo } = parseRepoOperations(recorded('rp-results-2017-05-22-overnight'));
    expect(reverseRepo.toJSON()).toEqual([['2017-05-22', 185.031]]);
  });

  test('an amount that its collateral adds up to is said twice', () => {
    const body = recorded('rp-results-2026-09-21-2026-09-28');
    const days = (text: string) =>
      parseRepoOperations(text)
        .confirmed.reverseRepo.toJSON()
        .map(([day]) => day);
    expect(days(body)).toEqual(
      parseRepoOperations(body)
        .reverseRepo.toJSON()
        .map(([day]) => day),
    );
    expect(days(body.replace('"details"', '"detail"'))).not.toContain('2026-09-28');
    expect(
      refusal(parseRepoOperations, body.replace('Accepted": 851000000', 'Accepted": 951000000'))[0],
    ).toBe('unexpected-shape');
    expect(
      refusal(
        parseRepoOperations,
        body.replace(/"operationDate": "2026-09-21"/, '"operationDate": "2026-09-29"'),
      )[0],
    ).toBe('unexpected-shape');
  });

  test('standing repo counts all collateral: 31.5 of Treasuries and 43.1 of agencies are 74.6', () => {
    const operation = (amount: number, closeTime: string) => ({
      operationDate: '2025-12-31',
      operationType: 'Repo',
      auctionStatus: 'Results',
      term: 'Overnight',
      closeTime,
      totalAmtAccepted: amount,
    });
    const body = JSON.stringify({
      repo: { operations: [operation(31.5e9, '08:30'), operation(43.1e9, '13:45')] },
    });
    expect(parseRepoOperations(body).standingRepo.toJSON()).toEqual([['2025-12-31', 74.6]]);
  });

  test.each([
    ['{"repo":{"operations":[]}}', 'empty'],
    ['{}', 'unexpected-shape'],
    [
      '{"repo":{"operations":[{"operationType":"Repo","operationDate":"2026-09-28"}]}}',
      'unexpected-shape',
    ],
  ])('%s is refused', (text, kind) => {
    expect(refusal(parseRepoOperations, text)[0]).toBe(kind);
  });
});

describe('parseSomaSummary', () => {
  test('takes the total, which its parts miss where one is blank', () => {
    const { total, bills } = parseSomaSummary(recorded('soma-summary-excerpts'));
    expect(total.last).toEqual({ date: '2026-09-23', value: 6365.055 });
    expect(total.between('2026-07-08', '2026-07-08').first?.value).toBe(6344.428);
    expect(bills.last).toEqual({ date: '2026-09-23', value: 554.373 });
  });
});
