/** What a press leads to is shown within so long, in milliseconds. */
const LEADS_WITHIN = 5000;

/** Tells the reader's presses on a page from what the page's script does. */
export interface ReaderInput {
  /**
   * Whether the reader pressed something a moment ago. Each press counts once: what the page shows
   * after it without another was not chosen.
   */
  take(): boolean;
}

/**
 * Listens for presses of keys and buttons that are the reader's own. The browser marks them; a
 * script cannot.
 *
 * @param onInput Called at each press.
 */
export function watchReaderInput(window: Window, onInput: () => void): ReaderInput {
  let pressedAt = Number.NEGATIVE_INFINITY;
  const press = (event: Event) => {
    if (!event.isTrusted) return;
    pressedAt = performance.now();
    onInput();
  };
  for (const type of ['pointerdown', 'keydown'])
    window.addEventListener(type, press, { capture: true, passive: true });
  return {
    take() {
      const isRecent = performance.now() - pressedAt < LEADS_WITHIN;
      pressedAt = Number.NEGATIVE_INFINITY;
      return isRecent;
    },
  };
}
