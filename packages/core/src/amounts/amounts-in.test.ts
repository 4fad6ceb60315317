import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountsIn, parseAmount } from './amounts-in.ts';

const billions = (text: string) =>
  amountsIn(text).map((amount) =>
    amount.kind === 'dollars'
      ? amount.amountBn
      : `${Number((amount.shareOfGdp * 100).toPrecision(9))} %`,
  );

describe('one amount', () => {
  it.each([
    ['$600 billion', 600],
    ['600bn', 600],
    ['600 bn', 600],
    ['US$1.5 trn', 1500],
    ['US$1.5tn', 1500],
    ['1.5 trillion', 1500],
    ['$1.5T', 1500],
    ['$600B', 600],
    ['600b', 600],
    ['USD 600 billion', 600],
    ['600 billion dollars', 600],
    ['600 billion USD', 600],
    ['U.S. $2.2-trillion', 2200],
    ['$2.2\u2011trillion', 2200],
    ['$600\u00a0billion', 600],
    ['$1,140 billion', 1140],
    ['$1\u202f140 billion', 1140],
    ['$997.5bn', 997.5],
    ['$1,5 trillion', 1500],
    ['$1½ trillion', 1500],
    ['$6,535,781 million', 6535.781],
    ['$47,500m', 47.5],
    ['$600,000,000,000', 600],
    ['$ 600 bln', 600],
    ['−$600 billion', -600],
    ['-600bn', -600],
    ['$-600bn', -600],
    ['$600 billion of QT', 600],
    ['half a trillion dollars', 500],
    ['a trillion', 1000],
    ['a half-trillion dollars', 500],
    ['US $600 Billion', 600],
    ['USD1.5tn', 1500],
    ['1.5 trillion U.S. dollars', 1500],
    ['逾6000亿美元', 600],
    ['9兆5,000億美元', 9500],
    ['two and a half trillion dollars', 2500],
    ['six hundred billion', 600],
    ['six hundred and fifty billion dollars', 650],
    ['thirty-five billion', 35],
    ['6000亿美元', 600],
    ['6,000 亿美元', 600],
    ['6000億美元', 600],
    ['６０００億美元', 600],
    ['1.5万亿', 1500],
    ['1.5 萬億美元', 1500],
    ['2兆', 2000],
    ['2.5 兆美元', 2500],
    ['2兆5000億ドル', 2500],
    ['1万5000亿', 1500],
    ['六千亿美元', 600],
    ['两万亿美元', 2000],
    ['一万五千亿', 1500],
    ['三百五十億美元', 35],
    ['3千亿', 300],
    ['6000多亿美元', 600],
    ['美元6000亿', 600],
    ['50万美元', 0.0005],
    ['缩表6000亿，约占', 600],
  ])('%s', (text, amountBn) => {
    expect(parseAmount(text)).toMatchObject({ kind: 'dollars', amountBn, per: null });
    expect(amountsIn(text).length).toBe(1);
  });
});

describe('a pace', () => {
  it.each([
    ['95 billion a month', 95, 'month'],
    ['$95bn/month', 95, 'month'],
    ['a 95-billion-a-month pace', 95, 'month'],
    ['QT of up to $95bn per month', 95, 'month'],
    ['$95 billion per month', 95, 'month'],
    ['$95 billion each month', 95, 'month'],
    ['$95 billion monthly', 95, 'month'],
    ['a monthly cap of $95 billion', 95, 'month'],
    ['about $40 billion of Treasury bills a month', 40, 'month'],
    ['每月950亿美元', 95, 'month'],
    ['每个月缩减 950 亿美元', 95, 'month'],
    ['950億美元/月', 95, 'month'],
    ['月均950亿美元', 95, 'month'],
    ['$300 billion a quarter', 300, 'quarter'],
    ['$1.1 trillion a year', 1100, 'year'],
    ['每年1.1万亿美元', 1100, 'year'],
    ['$600 billion in a month', 600, null],
    ['$600 billion over a year', 600, null],
    ['$600 billion more than a year ago', 600, null],
    ['$600 billion. Every month counts', 600, null],
  ])('%s', (text, amountBn, per) => {
    expect(parseAmount(text)).toMatchObject({ amountBn, per });
  });

  it('is told of each amount by itself', () => {
    expect(
      amountsIn('$60 billion in Treasuries and $35 billion in MBS per month').map(
        (each) => 'per' in each && each.per,
      ),
    ).toEqual(['month', 'month']);
    expect(
      amountsIn('slowed from $60 billion a month to $25 billion').map(
        (each) => 'per' in each && each.per,
      ),
    ).toEqual(['month', null]);
  });
});

describe('several amounts and ranges', () => {
  it.each([
    ['from about $9 trillion to $6.5 trillion', [9000, 6500]],
    ['$600–700 billion', [600, 700]],
    ['$600-$700 billion', [600, 700]],
    ['between $600 and $700 billion', [600, 700]],
    ['600 to 700 billion', [600, 700]],
    ['6000-7000亿美元', [600, 700]],
    ['从9万亿美元降至6.5万亿美元', [9000, 6500]],
    ['In 2022, $600 billion; by 2025, 2.4 trillion', [600, 2400]],
    ['QT 2 and $600 billion', [600]],
    ['since 2022 - $600 billion less', [600]],
    ['2.5 % of GDP, or $634 billion', ['2.5 %', 634]],
    ['35% of GDP to 20 per cent of nominal GDP', ['35 %', '20 %']],
    ['相当于GDP的2.5%', ['2.5 %']],
    ['約為 3.3% 的 GDP', ['3.3 %']],
  ])('%s', (text, expected) => {
    expect(billions(text)).toEqual(expected);
  });
});

describe('no amount of dollars', () => {
  it.each([
    '',
    'QT',
    '600',
    '$600',
    '$5.99',
    '12.5 %',
    '€600 billion',
    '£600bn',
    'HK$600 billion',
    'A$2tn',
    '600 billion yen',
    '600 billion euros',
    '6000亿元',
    '6000亿人民币',
    '2兆日圓',
    '2兆円',
    '50万股',
    '数千亿美元',
    '几千亿',
    '10 m',
    '2 t of steel',
    'S&P 500 3 months',
    '600 basis points',
    '3 to 4 cuts',
    'AA1bn2',
    '1.2.3 billion',
  ])('%j', (text) => {
    expect(amountsIn(text)).toEqual([]);
  });
});

describe('laws', () => {
  const sizes = fc.constantFrom(
    ['bn', 1],
    ['billion', 1],
    ['trn', 1000],
    ['tn', 1000],
    ['trillion', 1000],
    ['mn', 0.001],
    ['million', 0.001] as const,
  );
  const before = fc.constantFrom('', '$', 'US$', 'USD ', '$ ');
  const number = fc.integer({ min: 1, max: 9_999_999 }).map((n) => n / 1000);

  it('reads back what it is written as, in English', () => {
    fc.assert(
      fc.property(
        number,
        sizes,
        before,
        fc.constantFrom('', ' ', '\u00a0', '-'),
        fc.boolean(),
        (value, [unit, scale], currency, gap, grouped) => {
          const digits = grouped
            ? value.toLocaleString('en', { maximumFractionDigits: 3 })
            : String(value);
          const amount = parseAmount(`The Fed let ${currency}${digits}${gap}${unit} roll off.`);
          expect(
            amount?.kind === 'dollars' && amount.amountBn / (value * Number(scale)),
          ).toBeCloseTo(1, 12);
        },
      ),
    );
  });

  it('reads back what it is written as, in Chinese', () => {
    const units = fc.constantFrom(
      ['亿', 0.1],
      ['億', 0.1],
      ['万亿', 1000],
      ['萬億', 1000],
      ['兆', 1000],
      ['千亿', 100] as const,
    );
    fc.assert(
      fc.property(
        number,
        units,
        fc.constantFrom('', '美元', '美金'),
        fc.boolean(),
        (value, [unit, scale], currency, gap) => {
          const amount = parseAmount(
            `美联储缩表${value}${gap ? ' ' : ''}${unit}${currency}，自6月起`,
          );
          expect(
            amount?.kind === 'dollars' && amount.amountBn / (value * Number(scale)),
          ).toBeCloseTo(1, 12);
        },
      ),
    );
  });

  it('reads a whole number of hundred millions the same in numerals and in digits', () => {
    const numeral = (n: number): string => {
      const digits = '零一二三四五六七八九';
      const places = [
        [1000, '千'],
        [100, '百'],
        [10, '十'],
        [1, ''],
      ] as const;
      return places
        .map(([size, name]) =>
          Math.floor(n / size) % 10 === 0 ? '' : digits[Math.floor(n / size) % 10] + name,
        )
        .join('');
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (n) => {
        expect(parseAmount(`${numeral(n)}亿美元`)).toMatchObject({
          amountBn: parseAmount(`${n}亿美元`)!.kind === 'dollars' ? n / 10 : 0,
        });
      }),
    );
  });

  it('never throws, and never finds what is no number', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.string({ unit: fc.constantFrom(...'$€ 0123456789.,-bnt万亿兆千五a month%of GDP') }),
        ),
        (text) => {
          for (const amount of amountsIn(text)) {
            expect(
              Number.isFinite(amount.kind === 'dollars' ? amount.amountBn : amount.shareOfGdp),
            ).toBe(true);
          }
        },
      ),
      { numRuns: 200 },
    );
  }, 30_000);
});
