/**
 * A number, a range or a count with the unit behind it, or a date with the 自 or 至 before it, as
 * Chinese and English write them.
 */
const QUANTITY =
  /\b[A-Z][a-z]{2,8}\s\d{1,2},\s\d{4}\b|(?:(?:截?至|自)\s|[≈<>±−+]\s?)?\$?\d[\d,.]*(?:\s?(?:[–-]|至)\s?\d[\d,.]*)?\s?(?:年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?|第?[一二三四]季度?|期)?|月(?:\d{1,2}日)?|日|[个個](?:基[点點]|百分[点點]|季度|月)|(?:[百十万萬]?[亿億]|兆)(?:[美欧歐]元)?|[美欧歐]元|[碼码次厘倍季周週]|%|(?:bp|bn|trn)\b|[A-Z][a-z]{2,8}\b(?:\s\d{4})?)|\d[\d.]*–\d+(?:\.\d+)?/g;

/** A part of a text: `whole` if it must stay on one line. */
export interface TextPart {
  readonly text: string;
  readonly whole: boolean;
}

/** A text in parts, of which numbers with their units and dates are whole. Joined, they are the text. */
export function unbrokenParts(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let from = 0;
  for (const match of text.matchAll(QUANTITY)) {
    if (match.index > from) parts.push({ text: text.slice(from, match.index), whole: false });
    parts.push({ text: match[0], whole: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) parts.push({ text: text.slice(from), whole: false });
  return parts;
}
