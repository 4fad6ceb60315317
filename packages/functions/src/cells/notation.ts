import type { DateOrder, DecimalMark } from '@qt-lens/core';
import type { Call } from './call.ts';
import type { Input } from './cell.ts';

/** Arguments by which a formula says what its ranges leave open. */
export const DATE_ORDER = {
  name: 'date_order',
  kind: 'text',
  choices: ['dmy', 'mdy', 'ymd'],
  optional: true,
  help:
    'What comes first in dates in text such as 03/04/2024: "dmy" the day, "mdy" the month, ' +
    '"ymd" a year of two digits. Needed only where the dates do not tell.',
} as const;
export const DECIMAL = {
  name: 'decimal',
  kind: 'text',
  choices: ['.', ','],
  optional: true,
  help: 'The decimal mark of numbers in text, "." or ",". Needed only where they do not tell.',
} as const;

/** What a formula says about the text in its ranges. */
export interface Notation {
  readonly dateOrder?: DateOrder;
  readonly decimal?: DecimalMark;
}

export function notationOf(call: Call, date_order: Input, decimal: Input): Notation {
  const order = call.single(DATE_ORDER.name, date_order);
  const mark = call.single(DECIMAL.name, decimal);
  return {
    ...(order !== undefined && { dateOrder: call.choice(DATE_ORDER, order) }),
    ...(mark !== undefined && { decimal: call.choice(DECIMAL, mark) }),
  };
}
