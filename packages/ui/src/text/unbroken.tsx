/** A number, a range or a count with the unit behind it, as Chinese and English write them. */
const QUANTITY =
  /[≈<>±−+$]?\s?\d[\d,.]*(?:\s?[–-]\s?\d[\d,.]*)?[\s\u00a0]?(?:个基点|個基點|个百分点|個百分點|万亿美元|萬億美元|兆美元|亿美元|億美元|万亿|萬億|[亿億兆碼码次厘倍季]|个季度|個月|个月|年期|%|bp\b|bn\b|trn\b)/g;

/**
 * A text whose numbers stay on one line with their units, wherever it wraps. The text itself stays
 * as it is.
 */
export function Unbroken({ text }: { readonly text: string }) {
  const parts: (string | preact.JSX.Element)[] = [];
  let from = 0;
  for (const match of text.matchAll(QUANTITY)) {
    parts.push(
      text.slice(from, match.index),
      <span class="qt-unbroken" key={match.index}>
        {match[0]}
      </span>,
    );
    from = match.index + match[0].length;
  }
  return (
    <>
      {parts}
      {text.slice(from)}
    </>
  );
}
