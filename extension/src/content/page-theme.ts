/**
 * Whether the page under the card is dark, told from the colour it paints behind its content, since
 * sites keep a theme of their own beside the reader's preference. Falls back to that preference
 * where nothing is painted.
 */
function pageIsDark(window: Window): boolean {
  const { document } = window;
  for (const element of [document.body, document.documentElement]) {
    if (element === null) continue;
    const luminance = luminanceOf(window.getComputedStyle(element).backgroundColor);
    if (luminance !== undefined) return luminance < 0.35;
  }
  const scheme = window.getComputedStyle(document.documentElement).colorScheme;
  if (scheme === 'dark' || scheme === 'light') return scheme === 'dark';
  // With nothing painted and no scheme declared, browsers paint white.
  return scheme.includes('dark') && window.matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Calls back with the page's darkness now and whenever it changes. */
export function watchPageTheme(
  window: Window,
  onChange: (dark: boolean) => void,
  signal: AbortSignal,
): void {
  let dark: boolean | undefined;
  let queued = false;
  const check = () => {
    queued = false;
    if (signal.aborted) return;
    const now = pageIsDark(window);
    if (now === dark) return;
    dark = now;
    onChange(now);
  };
  const queue = () => {
    if (queued) return;
    queued = true;
    // Sites set classes first and colours settle within a transition.
    window.setTimeout(check, 150);
  };
  const observer = new MutationObserver(queue);
  for (const element of [window.document.documentElement, window.document.body]) {
    if (element !== null)
      observer.observe(element, {
        attributes: true,
        attributeFilter: ['class', 'style', 'data-theme', 'data-color-theme', 'theme'],
      });
  }
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', queue, { signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  check();
}

/**
 * Perceived lightness from 0 to 1 of an `rgb()` or `rgba()` colour; undefined if it is see-through
 * or in another notation.
 */
function luminanceOf(color: string): number | undefined {
  const match = /^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:(?:, ?| \/ ?)([\d.]+))?\)$/.exec(color);
  if (match === null || (match[4] !== undefined && Number(match[4]) < 0.5)) return undefined;
  const [red, green, blue] = [match[1], match[2], match[3]].map((channel) => Number(channel) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
