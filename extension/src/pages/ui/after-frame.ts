/**
 * Does something once the frame that is being drawn has been shown, which it would hold up. Returns
 * what calls it off.
 */
export function afterFrame(work: () => void): () => void {
  let ended = false;
  requestAnimationFrame(() =>
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (!ended) work();
      }),
    ),
  );
  return () => {
    ended = true;
  };
}
