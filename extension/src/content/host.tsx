/** @jsxImportSource #dom */
import themeCss from '@qt-lens/ui/theme.css?inline';
import type { CardPosition, CardSettings } from '../messages/card-settings.ts';
import type { ActionName, CardView } from '../messages/card-view.ts';
import cardCss from './card.css?inline';
import { Card } from './card.tsx';
import { watchPageTheme } from './page-theme.ts';
import { keyMove, withinWindow } from './position.ts';

export interface CardHostOptions {
  readonly settings: CardSettings;
  readonly onSettings: (settings: CardSettings) => void;
  /** The reader, not the page, pressed a button that leads out of the card. */
  readonly onAction: (name: ActionName) => void;
}

const CARD = 'qt-lens-card';

// A page that renders anew throws the host out once or twice; one that does so again and again
// means it.
const MAX_RETURNS = 20;
const RETURN_AFTER_MS = 100;
const KEEP_AFTER_MS = 300;

/**
 * The one element the extension adds to a page: a fixed host outside the page's body with an open
 * shadow root. Takes no part in the page's layout, and puts itself back if the page throws it out.
 */
export class CardHost {
  readonly #window: Window;
  readonly #options: CardHostOptions;
  readonly #element: HTMLElement;
  readonly #mount: HTMLElement;
  readonly #teardown = new AbortController();
  #settings: CardSettings;
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #view: CardView | null = null;

  constructor(window: Window, options: CardHostOptions) {
    this.#window = window;
    this.#options = options;
    this.#settings = options.settings;
    const { document } = window;
    const { element, root } = hostElement(document);
    this.#element = element;
    adoptStyles(window, root, `${themeCss}${cardCss}`);
    this.#mount = document.createElement('div');
    root.append(this.#mount);
    // Firefox gives open pages the script of an updated extension, beside the card of the one
    // before.
    for (const left of document.querySelectorAll(`:root > ${CARD}`)) left.remove();
    document.documentElement.append(this.#element);
    const { signal } = this.#teardown;
    this.#keepOnPage(signal);
    watchPageTheme(
      window,
      (dark) => (this.#element.dataset.theme = dark ? 'dark' : 'light'),
      signal,
    );
    window.addEventListener('resize', () => this.#applyPosition(), { signal });
    // What unfolds makes the card taller; toggles do not bubble.
    root.addEventListener('toggle', () => this.#applyPosition(), { capture: true, signal });
    window.addEventListener('pagehide', () => this.#keep(), { signal });
  }

  /** Shows a view, in place of the one before. */
  show(view: CardView): void {
    // Drawn anew, the card would lose the focus.
    if (JSON.stringify(view) === JSON.stringify(this.#view)) return;
    this.#view = view;
    this.#element.lang = view.lang;
    this.#render();
    this.#applyPosition();
  }

  /**
   * Keeps what is shown and says that it will not change any more: the extension behind it is gone.
   */
  showContextInvalidated(): void {
    const view = this.#view;
    if (view !== null)
      this.show({
        ...view,
        sources: [],
        notice: { text: view.labels.contextLost, action: null },
        contextInvalidated: true,
      });
  }

  /** Takes the card off the page with everything that listened for it. */
  remove(): void {
    this.#teardown.abort();
    this.#keep();
    this.#element.remove();
  }

  /**
   * Puts the host back where a page's own rendering threw it out; not for ever, should the page
   * insist.
   */
  #keepOnPage(signal: AbortSignal): void {
    const { document } = this.#window;
    let returns = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keeper = new MutationObserver(() => {
      if (this.#element.isConnected || timer !== undefined || returns >= MAX_RETURNS) return;
      timer = setTimeout(() => {
        timer = undefined;
        if (this.#element.isConnected || signal.aborted) return;
        returns++;
        document.documentElement.append(this.#element);
      }, RETURN_AFTER_MS);
    });
    keeper.observe(document, { childList: true });
    keeper.observe(document.documentElement, { childList: true });
    signal.addEventListener(
      'abort',
      () => {
        keeper.disconnect();
        clearTimeout(timer);
      },
      { once: true },
    );
  }

  #render(): void {
    if (this.#view === null) return;
    this.#mount.replaceChildren(
      <Card
        view={this.#view}
        collapsed={this.#settings.collapsed}
        onCollapsed={(collapsed) => {
          this.#change({ collapsed });
          this.#render();
          this.#applyPosition();
          this.#element.shadowRoot?.querySelector<HTMLElement>('button.icon')?.focus();
        }}
        onAction={this.#options.onAction}
        onGrip={(event) => this.#grip(event)}
      />,
    );
  }

  #change(part: Partial<CardSettings>): void {
    this.#settings = { ...this.#settings, ...part };
    // A key that is held down moves the card many times a second; a press collapses it once.
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => this.#keep(), KEEP_AFTER_MS);
    if (part.collapsed !== undefined) this.#keep();
  }

  #keep(): void {
    if (this.#keeping === undefined) return;
    clearTimeout(this.#keeping);
    this.#keeping = undefined;
    this.#options.onSettings(this.#settings);
  }

  #grip(event: PointerEvent | KeyboardEvent): void {
    if (!event.isTrusted) return;
    if ('key' in event) {
      const move = keyMove(event.key);
      if (move === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      const { right, bottom } = this.#visiblePosition();
      this.#change({ position: this.#fit({ right: right - move.dx, bottom: bottom - move.dy }) });
      this.#applyPosition();
      return;
    }
    if (event.button !== 0) return;
    event.preventDefault();
    const grip = event.currentTarget as HTMLElement;
    const start = this.#visiblePosition();
    const drag = new AbortController();
    const positionAt = (move: PointerEvent) =>
      this.#fit({
        right: start.right - (move.clientX - event.clientX),
        bottom: start.bottom - (move.clientY - event.clientY),
      });
    grip.setPointerCapture(event.pointerId);
    grip.addEventListener('pointermove', (move) => this.#applyPosition(positionAt(move)), {
      signal: drag.signal,
    });
    const end = (last: PointerEvent) => {
      drag.abort();
      this.#change({ position: positionAt(last) });
      this.#applyPosition();
    };
    grip.addEventListener('pointerup', end, { signal: drag.signal });
    grip.addEventListener('pointercancel', end, { signal: drag.signal });
  }

  #visiblePosition(): CardPosition {
    return this.#fit(this.#settings.position);
  }

  #fit(position: CardPosition): CardPosition {
    const { clientWidth, clientHeight } = this.#window.document.documentElement;
    // In quirks mode the root element is as tall as the page, so the window's own height counts.
    const height = Math.min(clientHeight || this.#window.innerHeight, this.#window.innerHeight);
    return withinWindow(position, this.#element.getBoundingClientRect(), {
      width: clientWidth || this.#window.innerWidth,
      height,
    });
  }

  #applyPosition(position: CardPosition = this.#visiblePosition()): void {
    this.#element.style.setProperty('right', `${position.right}px`);
    this.#element.style.setProperty('bottom', `${position.bottom}px`);
  }
}

/**
 * The host with its shadow root. A page that has given the element's name a meaning of its own gets
 * a plain element instead.
 */
function hostElement(document: Document): { element: HTMLElement; root: ShadowRoot } {
  try {
    const element = document.createElement(CARD);
    return { element, root: element.attachShadow({ mode: 'open' }) };
  } catch {
    const element = document.createElement('div');
    return { element, root: element.attachShadow({ mode: 'open' }) };
  }
}

function adoptStyles(window: Window, root: ShadowRoot, css: string): void {
  try {
    // A constructed sheet needs no permission from the page's content security policy.
    const sheet = new (window as Window & typeof globalThis).CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
    if (root.adoptedStyleSheets.length > 0) return;
  } catch {
    // Firefox refuses constructed sheets across its content-script boundary.
  }
  const style = window.document.createElement('style');
  style.textContent = css;
  root.append(style);
}
