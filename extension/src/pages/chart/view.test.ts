import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FED_CHOICES, initialView, MAX_ADDED, symbolsIn, viewIn, withView } from './view.ts';

test('an address without a view gives the first one, and the first one leaves no trace', () => {
  expect(viewIn('')).toEqual(initialView);
  expect(viewIn('?site=yahoo&symbol=SPY')).toEqual(initialView);
  expect(withView('?site=yahoo&symbol=SPY', initialView)).toBe('?site=yahoo&symbol=SPY');
});

test('every view survives its address, beside the instrument', () => {
  const day = fc.integer({ min: 12_000, max: 20_000 });
  const view = fc.record({
    tab: fc.constantFrom('comparison' as const, 'history' as const),
    fed: fc.constantFrom(...FED_CHOICES),
    added: fc.uniqueArray(fc.constantFrom('TLT', 'GLD', 'BRK-B', '^GSPC', '0700.HK', 'ES=F'), {
      maxLength: MAX_ADDED,
    }),
    window: fc.oneof(
      fc.constantFrom('sinceBase' as const, 'years5' as const, 'phase:qt-2' as const),
      fc.tuple(day, day, day).map((days) => {
        const [from, base, to] = days.sort((a, b) => a - b);
        return { from, base, to: to + 1 };
      }),
    ),
    phases: fc.boolean(),
    events: fc.boolean(),
    logarithmic: fc.boolean(),
    priceOnly: fc.boolean(),
  });
  fc.assert(
    fc.property(view, (each) => {
      const address = withView('?site=yahoo&symbol=M%26M.NS', each);
      expect(new URLSearchParams(address).get('symbol')).toBe('M&M.NS');
      expect(viewIn(address)).toEqual(each);
    }),
  );
});

test.each([
  ['?from=2024-01-01&to=2023-01-01&base=2023-06-01', 'a window that ends before it begins'],
  ['?from=2024-13-01&to=2025-01-01&base=2024-06-01', 'a day that does not exist'],
  ['?from=1e308&to=1e309&base=0', 'numbers'],
  ['?period=phase:no-such-phase', 'an unknown phase'],
  ['?fed=__proto__&tab=x&log=2', 'unknown words'],
])('%s (%s) shows the chart as at first', (address) => {
  expect(viewIn(address)).toEqual(initialView);
});

test('symbols are read as people type them', () => {
  expect(symbolsIn('tlt, gld')).toEqual(['TLT', 'GLD']);
  expect(symbolsIn('TLT，TLT 0700.hk')).toEqual(['TLT', '0700.HK']);
  expect(symbolsIn('<b>, =1+1, ')).toEqual([]);
});
