/** How a spreadsheet of some locale writes formulas. */
export interface FormulaGrammar {
  readonly separator: ', ' | '; ';
  readonly decimal: '.' | ',';
}

/** Where the decimal mark is a point. */
export const pointGrammar: FormulaGrammar = { separator: ', ', decimal: '.' };
/** Where it is a comma, arguments are separated by semicolons. */
export const commaGrammar: FormulaGrammar = { separator: '; ', decimal: ',' };

/** How a spreadsheet of a locale, `de_DE` or `de-DE`, writes formulas. */
export function grammarOf(locale: string): FormulaGrammar {
  try {
    return new Intl.NumberFormat(locale.replace('_', '-')).format(1.5).includes(',')
      ? commaGrammar
      : pointGrammar;
  } catch {
    return pointGrammar;
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
