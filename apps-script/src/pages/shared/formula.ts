/** How a spreadsheet of some locale writes formulas. */
export interface FormulaGrammar {
  readonly separator: ', ' | '; ';
  readonly decimal: '.' | ',';
}

/** Where the comma is the decimal mark, arguments are separated by semicolons. */
export function grammarOf(locale: string): FormulaGrammar {
  const comma: FormulaGrammar = { separator: '; ', decimal: ',' };
  const point: FormulaGrammar = { separator: ', ', decimal: '.' };
  try {
    return new Intl.NumberFormat(locale.replace('_', '-')).format(1.5).includes(',')
      ? comma
      : point;
  } catch {
    return point;
  }
}

/**
 * An argument of a formula: a range as it is, a column of numbers, or a value; `undefined` is left
 * out.
 */
export type FormulaArgument =
  | { readonly range: string }
  | { readonly list: readonly number[] }
  | string
  | number
  | undefined;

/**
 * A formula as the spreadsheet's locale writes it. Arguments left out at the end leave nothing
 * behind.
 */
export function formulaText(
  name: string,
  given: readonly FormulaArgument[],
  { separator, decimal }: FormulaGrammar,
): string {
  const last = given.findLastIndex((argument) => argument !== undefined);
  // Twelve digits are more than any figure here has.
  const digits = (number: number): string =>
    String(Number(number.toPrecision(12))).replace('.', decimal);
  const written = given.slice(0, last + 1).map((argument) => {
    if (argument === undefined) return '';
    // Rows of a list are separated by semicolons in every locale, columns are not.
    if (typeof argument === 'object')
      return 'range' in argument ? argument.range : `{${argument.list.map(digits).join(';')}}`;
    if (typeof argument === 'string') return `"${argument.replace(/"/g, '""')}"`;
    return digits(argument);
  });
  return `=${name}(${written.join(separator)})`;
}
