/** The word most like another, if one begins with it or differs from it by few letters. */
export function nearest(word: string, among: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  const begins = among.find((one) => wanted.length >= 3 && one.toLowerCase().startsWith(wanted));
  if (begins !== undefined) return begins;
  let best: string | undefined;
  let least = Math.max(1, Math.floor(wanted.length / 2.5)) + 1;
  for (const one of among) {
    // At least so many letters differ; a whole page in a cell is compared with no name.
    if (Math.abs(one.length - wanted.length) >= least) continue;
    const distance = editDistance(wanted, one.toLowerCase());
    if (distance < least) [best, least] = [one, distance];
  }
  return best;
}

/** Letters to change, add or take away to make one word of another (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, row[j] + 1, next[j - 1] + 1));
    }
    row = next;
  }
  return row[b.length];
}
