// Functions that run in a page: self-contained, so that a browser's driver can send them over.

/** Of each canvas on the page, whether anything is drawn on it. */
export function drawnCanvases(): boolean[] {
  return [...document.querySelectorAll('canvas')].map((canvas) => {
    const { width, height } = canvas;
    if (width === 0 || height === 0) return false;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    return pixels.some((value, i) => i % 4 === 3 && value > 0);
  });
}
