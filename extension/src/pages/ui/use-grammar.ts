import { commaGrammar, type FormulaGrammar, grammarOf, pointGrammar } from '@qt-lens/ui/formula';
import { useSettings } from './use-settings.ts';

/** How the reader's spreadsheet writes formulas: as chosen, or as the browser's language does. */
export function useGrammar(): FormulaGrammar {
  const { formulaSeparator } = useSettings();
  if (formulaSeparator === 'comma') return pointGrammar;
  return formulaSeparator === 'semicolon' ? commaGrammar : grammarOf(navigator.language);
}
