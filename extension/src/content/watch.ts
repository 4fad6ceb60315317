import { type PageSymbol, pageSymbolOn } from '../sites/page-symbol.ts';

/** No two looks at a document that keeps changing come closer than this, in milliseconds. */
const lookEveryMs = 500;
/** What renders together is read together, in milliseconds. */
const settleMs = 60;

const isSame = (a: object | null, b: object | null) => JSON.stringify(a) === JSON.stringify(b);

/** With what was beside the ticker before, if a title or heading of another page is there now. */
function withNameOf(shown: PageSymbol | null, found: PageSymbol | null): PageSymbol | null {
  if (!shown || !found) return found;
  const { name, security } = shown;
  return isSame({ ...found, name, security }, shown)
    ? { ...found, name: found.name ?? name, security: found.security ?? security }
    : found;
}

const withoutFragment = (address: string) => address.replace(/#.*/, '');

/** Whether the server answered the document itself with an error: 404, 429, 503. */
function isErrorResponse({ performance }: Window): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return ((navigation as PerformanceNavigationTiming | undefined)?.responseStatus ?? 0) >= 400;
}

/**
 * Follows the instrument a tab shows: client-side navigation, a symbol switched without a new
 * address, late rendering, back and forward. A document that the server answered with an error has
 * none. Calls at once if there is an instrument, later only
 * when it is another one, or has got a name (null: none any more), within a second, and again when the page comes out
 * of the back/forward cache, where it heard nothing of the world. Does nothing in frames. Ends with
 * the signal, leaving neither listener, observer nor timer.
 *
 * The cost is bounded on documents that never rest: after one change the observer is off until the
 * next look, and everything sleeps while the tab is hidden.
 */
export function watchInstrument(
  window: Window,
  onChange: (page: PageSymbol | null) => void,
  signal: AbortSignal,
): void {
  if (window.top !== window.self || signal.aborted) return;
  const { document } = window;
  let shown: PageSymbol | null = null;
  let address = window.location.href;
  // Without an instrument for as long as the address is this one, whatever the document says.
  const failed = isErrorResponse(window) ? withoutFragment(address) : undefined;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let awake = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let poll: ReturnType<typeof setInterval> | undefined;

  const observer = new MutationObserver(() => {
    observer.disconnect();
    timer = setTimeout(
      () => look(),
      Math.max(settleMs, lookedAt + lookEveryMs - performance.now()),
    );
  });

  function look(event?: Event) {
    clearTimeout(timer);
    observer.disconnect();
    if (signal.aborted) return;
    lookedAt = performance.now();
    address = window.location.href;
    if (awake) observer.observe(document, { childList: true, characterData: true, subtree: true });
    const found = withNameOf(
      shown,
      withoutFragment(address) === failed ? null : pageSymbolOn(address, document),
    );
    if (isSame(found, shown) && !(event as PageTransitionEvent | undefined)?.persisted) return;
    shown = found;
    onChange(found);
  }

  // A content script cannot see the page's calls of history.pushState: the Navigation API tells of
  // them, or the address does.
  const navigation = (window as { navigation?: EventTarget }).navigation;
  function wake(event?: Event) {
    awake = true;
    clearInterval(poll);
    if (!navigation)
      poll = setInterval(() => window.location.href !== address && look(), lookEveryMs);
    look(event);
  }
  function sleep() {
    awake = false;
    clearInterval(poll);
    clearTimeout(timer);
    observer.disconnect();
  }

  // Listeners are taken off by hand: a signal of one realm is no signal to an event target of
  // another.
  const listeners: (readonly [EventTarget, string, (event: Event) => void])[] = [
    [window, 'popstate', look],
    [window, 'hashchange', look],
    [window, 'pageshow', wake],
    [window, 'pagehide', sleep],
    [document, 'DOMContentLoaded', look],
    [
      document,
      'visibilitychange',
      () => (document.visibilityState === 'hidden' ? sleep() : wake()),
    ],
  ];
  if (navigation) listeners.push([navigation, 'currententrychange', look]);
  for (const [target, type, listener] of listeners) target.addEventListener(type, listener);
  signal.addEventListener('abort', () => {
    sleep();
    for (const [target, type, listener] of listeners) target.removeEventListener(type, listener);
  });
  wake();
  if (document.visibilityState === 'hidden') sleep();
}
