/** What is written where a figure is missing, in small letters. */
const MARKS: ReadonlySet<string> = new Set([
  '',
  '.',
  '..',
  '...',
  '…',
  ':',
  '-',
  '--',
  '---',
  '—',
  '–',
  '−',
  '*',
  'na',
  'n/a',
  'n.a.',
  'n.a',
  'nan',
  'null',
  'none',
  'nil',
  'nd',
  'n.d.',
  'n/d',
  '(na)',
  '<na>',
  'n.v.',
  'k.a.',
  's.o.',
  's/d',
  'loading...',
  '暂无',
  '暫無',
  '无',
  '無',
]);

/** Longest of them, and of a spreadsheet's errors with what stands behind them. */
const MAX_MARK_LENGTH = 48;

/**
 * Whether text stands for a figure that is missing: blank, `.`, `-`, `N/A`, `null` and the like, or
 * what a spreadsheet shows where a formula failed.
 */
export function isMissingText(text: string): boolean {
  if (text.length > MAX_MARK_LENGTH) return text.trim() === '';
  const mark = text.trim().toLowerCase();
  return MARKS.has(mark) || isSpreadsheetError(mark);
}

/** What a cell shows whose formula failed: `#N/A`, `#REF!`, `#ERROR!` … */
export function isSpreadsheetError(text: string): boolean {
  return /^#(?:n\/a|ref!|value!|name\?|div\/0!|num!|null!|error!|spill!|calc!)/i.test(text);
}
