import { describe, expect, test } from 'vitest';
import { parseFredRelease } from './fred-release.ts';

// The form of /fred/v2/release/observations, in use since November 2025.
const page = (more: unknown, cursor?: string) =>
  JSON.stringify({
    has_more: more,
    ...(cursor !== undefined && { next_cursor: cursor }),
    series: [
      {
        series_id: 'WALCL',
        observations: [
          { date: '2026-09-23', value: '6747704' },
          { date: '2026-09-30', value: '.' },
        ],
      },
    ],
  });

describe('parseFredRelease', () => {
  test('gives the series of a page and the way to the next', () => {
    const { series, nextCursor } = parseFredRelease(page('true', 'WALCL,2026-09-30'));
    expect(series.get('WALCL')?.toJSON()).toEqual([['2026-09-23', 6_747_704]]);
    expect(nextCursor).toBe('WALCL,2026-09-30');
    expect(parseFredRelease(page(true, 'x')).nextCursor).toBe('x');
    expect(parseFredRelease(page(false, 'x')).nextCursor).toBeNull();
    expect(parseFredRelease(page('false')).nextCursor).toBeNull();
  });

  test.each([
    ['more and no way on', page(true), 'unexpected-shape'],
    ['an error', '{"error_code":429,"error_message":"Too Many Requests."}', 'rate-limited'],
    ['no series', '{"has_more":false}', 'unexpected-shape'],
  ])('%s is refused', (_, text, kind) => {
    expect(() => parseFredRelease(text)).toThrow(expect.objectContaining({ kind }));
  });
});
