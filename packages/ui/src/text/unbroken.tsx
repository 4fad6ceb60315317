import { unbrokenParts } from './unbroken-parts.ts';

/**
 * A text whose numbers stay on one line with their units, dates in one piece and Chinese words
 * whole, wherever it wraps. The text itself stays as it is.
 */
export function Unbroken({ text }: { readonly text: string }) {
  return (
    <>
      {unbrokenParts(text).flatMap((part, i) =>
        part.whole ? (
          <span class="qt-unbroken" key={i}>
            {part.text}
          </span>
        ) : (
          withWords(part.text, i)
        ),
      )}
    </>
  );
}

let segmenter: Intl.Segmenter | undefined;

/** A text of which each Chinese word of several characters is whole. */
function withWords(text: string, key: number) {
  if (!/[\u4e00-\u9fff]{3}/.test(text) || typeof Intl.Segmenter !== 'function') return text;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment, index }) =>
    /^[\u4e00-\u9fff]{2,}$/.test(segment) ? (
      <span class="qt-word" key={`${key}-${index}`}>
        {segment}
      </span>
    ) : (
      segment
    ),
  );
}
