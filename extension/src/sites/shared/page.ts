/**
 * Reading a document that nobody vouches for: any of its members may be missing, shadowed by a
 * page's own `<img name="querySelector">`, or throw. Every function here answers with "nothing"
 * instead.
 */

function member(document: Document, name: 'title' | 'querySelector' | 'querySelectorAll'): unknown {
  const prototype = Object.getPrototypeOf(document);
  return name in prototype ? Reflect.get(prototype, name, document) : document[name];
}

function attempt<T>(read: () => T, nothing: T): T {
  try {
    return read() ?? nothing;
  } catch {
    return nothing;
  }
}

const squeeze = (text: unknown) =>
  String(text ?? '')
    .slice(0, 600)
    .replace(/\s+/g, ' ')
    .trim();

/** The document's title, white space squeezed; '' where there is none. */
export const titleOf = (document: Document): string =>
  attempt(() => squeeze(member(document, 'title')), '');

/** The elements the selector finds, `most` at most. */
export const all = (document: Document, selector: string, most = 500): Element[] =>
  attempt(
    () =>
      Array.from(
        (member(document, 'querySelectorAll') as Document['querySelectorAll']).call(
          document,
          selector,
        ),
      ).slice(0, most),
    [],
  );

/** The first element the selector finds, or null. */
export const first = (document: Document, selector: string): Element | null =>
  attempt(
    () => (member(document, 'querySelector') as Document['querySelector']).call(document, selector),
    null,
  );

/**
 * The text of the first element the selector finds, white space squeezed; '' where there is none.
 */
export const textOf = (document: Document, selector: string): string =>
  attempt(() => squeeze(first(document, selector)?.textContent), '');

/** The texts of the first few elements the selector finds, white space squeezed. */
export const textsOf = (document: Document, selector: string): string[] =>
  attempt(() => all(document, selector, 9).map((element) => squeeze(element.textContent)), []);

/** An attribute of the first element the selector finds; '' where there is none. */
export const attributeOf = (document: Document, selector: string, name: string): string =>
  attempt(() => squeeze(first(document, selector)?.getAttribute(name)), '');

/**
 * The address the page gives itself: canonical first, then og:url; relative ones are resolved
 * against the page's address. It may lag behind client-side navigation, so it refines what the
 * address says and never replaces it.
 */
export const ownAddress = (url: URL, document: Document): URL | null =>
  attempt(() => {
    const written =
      attributeOf(document, 'link[rel="canonical"]', 'href') ||
      attributeOf(document, 'meta[property="og:url"]', 'content');
    return written ? new URL(written, url) : null;
  }, null);

/** What titles and headings say where something stands in the place of a quote page. */
const refusals = new RegExp(
  // challenges and blocks
  '^(https?:|just a moment|attention required|access (to this page has been )?denied|pardon our|robot check|captcha|human verif|verify (you|that)|verifying|checking your|security check|client chall|' +
    // consent
    'before you continue|' +
    // errors
    'oops|(we.re )?sorry|forbidden|bad gateway|error\\b|(temporarily|service) .*unavail|too many req|will be right back|symbols similar|' +
    '(http |error )*(4(0[0134]|10|29)|50[0234])($| ?[-–—:|_]| (error|not|page|forb|bad|serv|int|too|gate|una)))|' +
    'are you a robot|unusual (activity|traffic)|滑动验证|访问验证|family of brands|markenfamilie|famille de marques|familia de marcas|' +
    '(error|found)\\W+404|404 ?(not|page|error|页面)|(not|n.t) (be )?found|does(n.t| not) exist|(n.t|not) find (that|the|this|any)|n.t the page you|' +
    'invalid (stock|symbol|ticker|quote)|symbol lookup|unable to process|页面不存在|找不到|未找到|没有找到|頁面不存在|見つかりません|表示できません|nicht gefunden|introuvable|no encontrada|não encontrada|non trovata|niet gevonden|nie znalez|не найден|bulunamad|찾을 수',
  'i',
);

/**
 * What stands alone on a page without a title: a browser check, a limit of requests, an answer
 * meant for a program.
 */
const messages = /too many req|(enable|requires?) (js\b|javascript)|request unsuccessful|^\{/i;

/**
 * Elements that only challenge and consent pages have; each is asked for alone, because a list of
 * selectors walks the whole document.
 */
const refusalMarks = [
  '#challenge-form',
  '#challenge-error-text',
  '#px-captcha',
  '#renderData',
  'form.consent-form',
];

const bare = (host: string) => host.replace(/^www\./, '');

/**
 * Whether the document stands where the quote page of this symbol should without being one: an
 * error, an unknown symbol, a challenge, a consent page.
 */
export function refuses(url: URL, document: Document, symbol: string): boolean {
  // In Hong Kong 404 and 500 are shares.
  const titles = [titleOf(document), textOf(document, 'h1')];
  const headings = titles.map((text) =>
    text.startsWith(symbol) ? text.slice(symbol.length) : text,
  );
  const own = ownAddress(url, document)?.pathname ?? '';
  return (
    headings.some((text) => text.length < 200 && refusals.test(text)) ||
    // Bot walls call themselves by the bare host name.
    headings.some((text) => bare(text) === bare(url.hostname)) ||
    // Unless the address is left over from the search that client-side navigation came from.
    (own !== url.pathname &&
      /\/(404|error|not-?found|unsupported|lookup|search)(\.\w+)?\/?$/i.test(own) &&
      !titles.some((text) => text.toUpperCase().includes(symbol))) ||
    // The text of a page that has any list or table is not asked for: it may be long.
    (!headings[0] &&
      !first(document, 'body :nth-child(9)') &&
      messages.test(textOf(document, 'body'))) ||
    refusalMarks.some((mark) => first(document, mark))
  );
}

/**
 * Decoded, in upper case, and without white space around; '' for anything that is no text or cannot
 * be decoded.
 */
export const decoded = (text: string | null | undefined): string =>
  attempt(
    () =>
      decodeURIComponent(text ?? '')
        .trim()
        .toUpperCase(),
    '',
  );

/** The parts of an address's path, still encoded. */
export const pathOf = (url: URL): string[] => url.pathname.split('/').filter(Boolean);
