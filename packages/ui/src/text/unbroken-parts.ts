/**
 * A number, a range or a count with the unit behind it, or a date with the 自 or 至 before it, as
 * Chinese and English write them.
 */
const QUANTITY =
  /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\s\d{1,2},\s\d{4}\b|(?:(?:截?至|自)\s|[≈<>±−+]\s?)?\$?\d[\d,.]*(?:\s?(?:[–-]|至)\s?\d[\d,.]*)?[\s\u00a0]?(?:年(?:[\s\u00a0]?\d{1,2}[\s\u00a0]?月(?:[\s\u00a0]?\d{1,2}[\s\u00a0]?日)?|第?[一二三四]季度?|期)?|月(?:\d{1,2}日)?|日|个基点|個基點|个百分点|個百分點|(?:百|十|万|萬)?[亿億]?[美欧歐]元|万亿[美欧]元|萬億[美歐]元|兆[美歐]元|万亿|萬億|[亿億兆碼码次厘倍季周週]|个季度|個月|个月|%|bp\b|bn\b|trn\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?:[\s\u00a0]\d{4})?\b)|\d[\d.]*–\d+(?:\.\d+)?/g;

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
