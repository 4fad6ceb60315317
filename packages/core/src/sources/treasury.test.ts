import { describe, expect, test } from 'vitest';
import { parseTreasuryBalances } from './treasury.ts';

// Rows of Fiscal Data's operating_cash_balance as recorded in September and October 2026.
const [body] = Object.values(
  import.meta.glob<string>('./recorded/treasury-daily-balances.txt', {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
);

describe('parseTreasuryBalances', () => {
  test('reads the closing balance under the three names the account has had', () => {
    const { balances, confirmed } = parseTreasuryBalances(body);
    expect(balances.toJSON().slice(0, 5)).toEqual([
      ['2005-10-03', 5448],
      ['2021-09-30', 215_160],
      ['2021-10-01', 132_452],
      ['2022-04-15', 578_473],
      ['2022-04-18', 841_253],
    ]);
    // 924,627 at opening, 49,518 in and 28,854 out.
    expect(balances.between('2026-09-25', '2026-09-25').first?.value).toBe(945_290);
    // Those that open the next day, or of which the answer has the flows.
    expect(confirmed.toJSON()).toEqual([
      ['2022-04-15', 578_473],
      ['2022-04-18', 841_253],
      ['2026-09-25', 945_290],
    ]);
    expect(balances.label.units).toBe('millions of US dollars');
  });

  test('refuses a closing balance that its own flows contradict', () => {
    const wrong = body.replace('"945290"', '"845290"');
    expect(() => parseTreasuryBalances(wrong)).toThrow(
      'a closing balance that does not follow from deposits and withdrawals',
    );
  });

  test.each([
    ['{"data":[]}', 'empty'],
    [
      '{"data":[{"record_date":"2026-09-25","account_type":"Total TGA Deposits (Table II)","open_today_bal":"1"}]}',
      'empty',
    ],
    ['{}', 'unexpected-shape'],
    ['<html><title>Error</title></html>', 'unexpected-shape'],
    [
      '{"data":[{"record_date":"2026-09-25","account_type":"Treasury General Account (TGA) Closing Balance","open_today_bal":"null"}]}',
      'unexpected-shape',
    ],
  ])('%s is refused', (text, kind) => {
    expect(() => parseTreasuryBalances(text)).toThrow(expect.objectContaining({ kind }));
  });
});
