import type { PageMessages } from './messages.ts';

export const en: PageMessages = {
  insertFormula: 'Insert formula',
  insertPicture: 'Insert image',
  insertedAt: (cell) => `Inserted at ${cell}`,
  copyFormula: 'Copy formula',
  copied: 'Copied',
  close: 'Close',
  reference: 'Function reference',
  search: 'Search',
  nothingFound: 'No function has these words.',
  optional: 'may be left out',
  returns: 'Returns',
  settings: 'Settings',
  fredKey: 'Your FRED key',
  fredKeyHelp:
    'FRED_SERIES works without a key. With your own it asks FRED’s API. The key stays in this spreadsheet’s properties, never in a cell; everyone who may edit the spreadsheet uses it.',
  fredKeyKept: 'A key is kept.',
  fredKeyNone: 'No key is kept.',
  fredKeyWrong: 'A FRED key has 32 lower-case letters and digits.',
  save: 'Save',
  forget: 'Forget key',
  saved: 'Saved.',
  forgotten: 'Forgotten.',
  failed: 'That did not work. Try again.',
};
