/**
 * Reading a document that nobody vouches for: any of its members may be missing, shadowed by a page's own
 * `<img name="querySelector">`, or throw. Every function here answers with "nothing" instead.
 */

function member(document: Document, name: 'title' | 'querySelector' | 'querySelectorAll'): unknown {
  const prototype = Object.getPrototypeOf(document);
  return name in prototype ? Reflect.get(prototype, name, document) : document[name];
}

const squeeze = (text: unknown) => (typeof text === 'string' ? text.slice(0, 600).replace(/\s+/g, ' ').trim() : '');

/** The document's title, white space squeezed; '' where there is none. */
export function titleOf(document: Document): string {
  try {
    return squeeze(member(document, 'title'));
  } catch {
    return '';
  }
}

/** The first element the selector finds, or null. */
export function first(document: Document, selector: string): Element | null {
  try {
    return (member(document, 'querySelector') as Document['querySelector']).call(document, selector);
  } catch {
    return null;
  }
}

/** All elements the selector finds, `most` at most. */
export function all(document: Document, selector: string, most = 50): Element[] {
  try {
    const found = (member(document, 'querySelectorAll') as Document['querySelectorAll']).call(document, selector);
    return Array.prototype.slice.call(found, 0, most);
  } catch {
    return [];
  }
}

/** The text of the first element the selector finds, white space squeezed; '' where there is none. */
export function textOf(document: Document, selector: string): string {
  try {
    return squeeze(first(document, selector)?.textContent);
  } catch {
    return '';
  }
}

/** Whether a small element of the page says this and nothing else; looks at many elements, so only where there is a reason to ask. */
export function says(document: Document, phrase: RegExp): boolean {
  return all(document, 'div,p,span,h2,h3', 20_000).some((element) => {
    try {
      return element.childElementCount === 0 && phrase.test(squeeze(element.textContent));
    } catch {
      return false;
    }
  });
}

/** An attribute of the first element the selector finds; '' where there is none. */
export function attributeOf(document: Document, selector: string, name: string): string {
  try {
    return squeeze(first(document, selector)?.getAttribute(name));
  } catch {
    return '';
  }
}

/**
 * The address the page gives itself: canonical first, then og:url; relative ones are resolved against the page's address.
 * It may lag behind client-side navigation, so it refines what the address says and never replaces it.
 */
export function ownAddress(url: URL, document: Document): URL | null {
  const written = attributeOf(document, 'link[rel="canonical"]', 'href') || attributeOf(document, 'meta[property="og:url"]', 'content');
  if (!written) return null;
  try {
    return new URL(written, url);
  } catch {
    return null;
  }
}

/** The titles and headings of pages that stand where a quote page should: errors, unknown symbols, challenges, consent. */
const refusals = new RegExp(
  [
    // challenges and blocks
    '^just a moment',
    '^attention required',
    '^access (to this page has been )?denied',
    '^(pardon our interruption|human verification|robot check|security check|client challenge|ddos-guard)',
    '^(verif(y|ying) (you are human|your browser)|checking your browser|please verify|one more step|captcha)',
    '^(unusual traffic|sorry, you have been blocked|you have been blocked)',
    '\\bare you a robot\\b',
    '滑动验证|访问验证|安全验证|人机验证',
    // consent
    '^before you continue|^bevor sie (zu|fortfahren)|^avant d.accéder|^antes de (continuar|ir)|^prima di continuare',
    'yahoo family of brands|yahoo.markenfamilie|famille de marques yahoo|familia de marcas (de )?yahoo|famiglia di brand yahoo',
    // errors
    '^(http )?(error )?[45]\\d\\d( (-|–|—|:|\\|)|:|$| (error|forbidden|not found|page|bad|service|internal|gateway|too many))',
    '\\b(error|page not found)\\W{1,4}404\\b|\\b404 (error|not found|page)\\b|404页面',
    '^error\\b|^forbidden\\b|^bad (gateway|request)|^service (temporarily )?unavailable|^internal server error|^too many requests',
    '^(oops|whoops|uh-?oh)\\b|^(we.re )?sorry\\b|^will be right back',
    '\\bnot found$|^not found\\b',
    '\\b(page|symbol|ticker|quote|series|stock|instrument|security|fund|file|url)s? (was |were |is |you requested (was |is )?|(could|can) ?)?(not|n.t) (be )?(found|exist)',
    '\\bdoes(n.t| not) exist\\b|\\bno longer available\\b|\\bcan(no|.)?t find (that|the|this) page|isn.t the page you.re looking for',
    '^symbols similar to|^no (results|matches|data|quotes?) (for|found|available)',
    '\\bcan(not|.t| not) be found\\b|\\bcould(n.t| not) find (that|the|this|any)\\b',
    '\\binvalid (stock|symbol|ticker|quote)\\b|\\bsymbol lookup\\b|^symbol search\\b',
    '页面不存在|页面未找到|找不到(该|此)?页面|頁面不存在|找不到頁面|您访问的页面|ページが見つかりません|お探しのページ',
    'seite nicht gefunden|page introuvable|página no encontrada|página não encontrada|pagina non trovata|sayfa bulunamadı|страница не найдена',
  ].join('|'),
  'i',
);

/** Elements that only challenge and consent pages have. */
const refusalMarks =
  '#challenge-form,#challenge-running,#challenge-error-text,#cf-error-details,#px-captcha,#main-iframe[src*="_Incapsula_"],' +
  'script[src*="ct.captcha-delivery.com"],form.consent-form,form[action*="consent.google"],form[action*="consent.yahoo"],textarea#renderData';

/** Whether the document stands where a quote page should without being one: an error, an unknown symbol, a challenge, a consent page. */
export function refuses(url: URL, document: Document): boolean {
  const title = titleOf(document);
  // A bot wall of the Dow Jones sites calls itself by the bare host name.
  if (title && (refusals.test(title) || title.toLowerCase() === url.hostname.replace(/^www\./, ''))) return true;
  const heading = textOf(document, 'h1') || textOf(document, 'h2');
  if (heading.length < 120 && refusals.test(heading)) return true;
  const own = ownAddress(url, document)?.pathname ?? '';
  return (
    /\/(404|error|page-?not-?found|not-?found|unsupported|lookup|search)(\.\w+)?\/?$/i.test(own) || first(document, refusalMarks) !== null
  );
}

/** Decoded, in upper case, and without white space around; '' for anything that is no text or cannot be decoded. */
export function decoded(text: string | null | undefined): string {
  if (!text) return '';
  try {
    return decodeURIComponent(text).trim().toUpperCase();
  } catch {
    return '';
  }
}

/** The address's path, cut at its slashes, empty pieces left out, still encoded. */
export const pathOf = (url: URL): string[] => url.pathname.split('/').filter(Boolean);
