import { unbrokenParts } from './unbroken-parts.ts';

/**
 * A text whose numbers stay on one line with their units, and dates in one piece, wherever it
 * wraps. The text itself stays as it is.
 */
export function Unbroken({ text }: { readonly text: string }) {
  return (
    <>
      {unbrokenParts(text).map((part, i) =>
        part.whole ? (
          <span class="qt-unbroken" key={i}>
            {part.text}
          </span>
        ) : (
          part.text
        ),
      )}
    </>
  );
}
