/**
 * Safe accessors for untrusted documents: any member may be missing, shadowed by a page's own
 * `<img name="querySelector">`, or throw. Every function here answers with "nothing" instead.
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

/**
 * What a part of a title or heading says, from its first to its last letter, where something stands
 * in the place of a quote page. Whole, because companies are called Forbidden Foods, Human Holdings
 * and Robot (names of November 2026).
 */
const REFUSING_PARTS = [
  // Challenges and blocks: Cloudflare, Akamai, PerimeterX, Imperva.
  'just a moment',
  'attention required',
  'access (to this page )?(has been |is |was )?denied',
  'pardon our interruption',
  '(robot|security|browser) check( required)?',
  'captcha( challenge| required)?',
  '(human|bot) verification|vercel security checkpoint|ddos protection by.*',
  '(verify|verifying|checking) (that )?(you|your|if)\\b.*',
  'client challenge',
  '(before you|sign in to) continue.*',
  // Errors, with and without a number.
  'oops([!,.…].*| (something|we)\\b.*)?',
  '(we.re )?sorry(,.*|[.!…].*| (we|you|the|this|but|there|for|that)\\b.*)?',
  '(403 )?forbidden',
  '(an )?(internal )?(server )?error( \\d+| page| occurred| has occurred)?',
  '(service|temporarily|page|site|quote) (is )?(temporarily )?unavailable',
  '(something|an error) (went|has) .*|(request|access|you.ve been) (blocked|rejected|restricted)',
  '(site |scheduled |under |down for )?maintenance( mode)?|please wait([.!…].*| (while|for|a)\\b.*)?',
  '(un instant|einen (augenblick|moment)|un momento|подождите)([,.!…].*)?',
  '(the|this) (page|quote|site|service) (is|isn.t) .*available.*',
  'bad gateway|gateway time-?out|too many requests|bad request|service error',
  '(we.ll |we will |will )?be right back.*',
  'symbols similar\\b.*',
  'erreur \\d+|en maintenance',
  // The symbol is unknown.
  '[无無]此(代|股|[证證]).*',
  '(there (is|are) )?no (matching )?(symbol|result|quote|data|match|securit)\\w*( (found|available))?( (for|matching|with)\\b.*)?',
  '((the|this) )?(symbol|ticker|quote|data|security)( \\S+)?( is| are)? ((not|no longer) (available|valid|listed)|unknown|invalid)',
  '(http |error )*(4(0[0134]|10|29)|50[0234])( (error|not|page|forb|bad|serv|int|too|gate|una).*|页面.*)?',
];
const refusingPart = new RegExp(`^(${REFUSING_PARTS.join('|')})[\\s.!…]*$`, 'i');

/** What a title or heading says somewhere. */
const REFUSING_PHRASES = [
  'are you (a robot|human)',
  'unusual (activity|traffic)',
  '滑动验证|访问验证',
  'family of brands|markenfamilie|famille de marques|familia de marcas',
  // The symbol is unknown, or the page is.
  '(error|found)\\W+404',
  '(\\bnot|n.t) (be )?found',
  'does(n.t| not) exist',
  '(\\bnot|n.t) (find|locate)\\b',
  'n.t the page you',
  '(invalid|unknown|unrecogni[sz]ed|no such) (stock|symbol|ticker|quote|security)',
  'symbol lookup|unable to (process|find)',
  '\\ba valid (stock |ticker )?(symbol|ticker)|url was rejected',
  '不存在|找不到|未找到|没有找到|查[无無]|代[码碼号號](错误|錯誤|无效|無效)|[无無]效的',
  '没有[该相]|沒有[該相]|暂无数据|访问被拒绝|请稍候|系[统統][维維][护護]',
  '見つかりません|表示できません|存在しません|該当する|無効です|拒否され|メンテナンス中|しばらくお待ち',
  '찾을 수|존재하지 않|결과가 없',
  'nicht gefunden|existiert nicht|(unbekannt|ungültig)es (symbol|wertpapier)|zugriff verweigert|wartungsarbeiten',
  'keine? (ergebnis|treffer|daten)|niet gevonden|bestaat niet|geen resultaten',
  'introuvable|n.existe (pas|plus)|(symbole|valeur|page) inconnue?|non trouvée?|aucun résultat',
  'pas (été )?trouvée?|accès (refusé|interdit)',
  '\\b(no|não) (se )?(ha |foi )?encontr|\\b(no|não) existe|símbolo desconhecido|símbolo desconocido',
  '\\b(sin|nenhum) resultados?|(acceso|acesso) (de)?negado',
  'non (è stat[ao] )?trovat|non esiste|nessun risultato|nie (istnieje|znalez)|brak (wynik|danych)',
  'не (найден|существует|знайден|існує)|доступ запрещ|bulunamad|sembol yok',
  'hittades inte|inte hittas|ikke (fundet|funnet)|ei löy[td]|nenalezen|neexistuje|nem található',
  'nu a fost găsit|nu există|δεν (βρέθηκε|υπάρχει)|غير موجود|لم يتم العثور|לא נמצא|ไม่พบ|नहीं मिल',
  'không (tìm thấy|tồn tại)|tidak (ditemukan|dijumpai)',
];
const refusingPhrase = new RegExp(`^https?:|${REFUSING_PHRASES.join('|')}`, 'i');

/** Between the parts of a title: `Nasdaq | Access Denied`, `Yahoo! Finance: Will be right back`. */
const between = /\s*[|_·•—–]\s*|\s+-+\s+|:\s+/;

/**
 * What stands alone on a page without a title: a browser check, a limit of requests, an answer
 * meant for a program.
 */
const bareMessage = /too many req|(enable|requires?) (js\b|javascript)|request unsuccessful|^\{/i;

/**
 * Elements that only challenge and consent pages have; each is asked for alone, because a list of
 * selectors walks the whole document.
 */
const REFUSING_SELECTORS = [
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
export function isErrorOrConsentPage(url: URL, document: Document, symbol: string): boolean {
  const headings = [titleOf(document), textOf(document, 'h1')];
  const own = ownAddress(url, document)?.pathname ?? '';
  return (
    headings.some(
      (text) =>
        text.length < 200 &&
        (refusingPhrase.test(text) ||
          // In Hong Kong 404 and 500 are shares.
          text.split(between).some((part) => part !== symbol && refusingPart.test(part))),
    ) ||
    // Bot walls call themselves by the bare host name.
    headings.some((text) => bare(text) === bare(url.hostname)) ||
    // Unless the address is left over from the search that client-side navigation came from.
    (own !== url.pathname &&
      /\/(404|error|not-?found|unsupported|lookup|search)(\.\w+)?\/?$/i.test(own) &&
      !headings.some((text) => capitals(text).includes(symbol))) ||
    // The text of a page that has any list or table is not asked for: it may be long.
    (!headings[0] &&
      !first(document, 'body :nth-child(9)') &&
      bareMessage.test(textOf(document, 'body'))) ||
    REFUSING_SELECTORS.some((selector) => first(document, selector))
  );
}

/**
 * In upper case as far as A to Z go: capitals of other letters may be letters of a ticker (`ſ`
 * becomes S, `ß` SS).
 */
export const capitals = (text: string): string =>
  text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());

/**
 * Decoded, in upper case, and without white space around; '' for anything that is no text or cannot
 * be decoded.
 */
export const decoded = (text: string | null | undefined): string =>
  attempt(() => capitals(decodeURIComponent(text ?? '').trim()), '');

/** The parts of an address's path, still encoded. */
export const pathOf = (url: URL): string[] => url.pathname.split('/').filter(Boolean);
