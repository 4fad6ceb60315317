import { capitals, textOf, textsOf, titleOf } from './page.ts';
import type { PageSymbol, ParsedSymbol } from './site.ts';

const ETF_WORDS = [
  '(^|[^A-Za-z])ET[FNC]s?(?![A-Za-z])',
  '\\bSPDR\\b|\\b(?:iS|ProS)hares\\b|\\bDirexion\\b|\\bQQQ\\b',
  '[Ee]xchange.[Tt]raded|交易型开放式|交易型開放式|上場投',
];
const etf = new RegExp(ETF_WORDS.join('|'));
const fund = /\bfund\b|\b(admiral|investor|institutional) (shares|class)\b/i;
/** A fund that follows an index and is listed like a share is exchange-traded. */
const listedIndexFund = /\bindex\b.*\bfund\b/i;

/** What a site writes behind a name: `Apple Inc. Stock Price & News`, `… Historical Prices`. */
const OWN_WORDS = [
  '(Stock|Share|ETF|Fund|Index) (Price|Quote|Chart)s?\\b',
  '(Price|Quote)s? (&|and|,)',
  '(Stock |Company )?(Overview|Profile)$',
  'Historical (Price|Quote|Data)',
  'Quote$',
];
const ownWords = new RegExp(`\\s(${OWN_WORDS.join('|')}).*$`, 'i');

const MAX_NAME_LENGTH = 100;

const named = (text: string | undefined): string | undefined => {
  const name = text?.replace(ownWords, '').trim() ?? '';
  return name.length > 1 && name.length <= MAX_NAME_LENGTH ? name : undefined;
};

/** `Apple Inc. (AAPL)`, `贵州茅台(SH:600519)`, `トヨタ自動車(株)【7203】`; `AAPL | Apple Inc. Stock Price`. */
function nameIn(text: string, ticker: string): string | undefined {
  const at = capitals(text).indexOf(ticker);
  if (at < 0) return undefined;
  const before = /^(.*\S)\s*[(（【[](?:[A-Z]{1,10}:)?$/.exec(text.slice(0, at))?.[1];
  if (before !== undefined) return named(before);
  const after = /^(?: Quote)?\s*(?:[-–—|]|:)\s+(.*)/.exec(text.slice(at + ticker.length))?.[1];
  return at === 0 ? named(after?.split(/ [-–—|] |[|_]/)[0]) : undefined;
}

/**
 * What the headings or the title say beside the ticker: a name, and whether a listed security is a
 * fund. Nothing of a heading or a title that belongs to another ticker, as client-side navigation
 * leaves them behind.
 */
export function besideTicker(
  { symbol, ticker = symbol }: ParsedSymbol,
  document: Document,
): Pick<PageSymbol, 'name' | 'security'> {
  const texts = [textOf(document, 'h1'), titleOf(document)];
  let isNamed = false;
  const securityIn = (text: string): PageSymbol['security'] => {
    const parts = text.split(/ [-–—•|] |[|_]/);
    const at = parts.findIndex((part) => capitals(part).includes(ticker));
    if (at < 0) return undefined;
    isNamed = true;
    const alone = parts[at]!.replace(/ (stock|price|quote)\b/gi, '').length < ticker.length + 5;
    const beside = parts.slice(at, at + (alone ? 2 : 1)).join(' ');
    if (etf.test(beside) || (/^[A-Z]{3,4}$/.test(ticker) && listedIndexFund.test(beside)))
      return 'etf';
    return fund.test(beside) ? 'fund' : undefined;
  };
  const security = securityIn(texts[0]!) ?? securityIn(texts[1]!);
  return {
    name: texts.map((text) => nameIn(text, ticker) ?? nameIn(text, symbol)).find(Boolean),
    // The first heading may be the site's own name, and the title may be missing.
    security:
      security ?? (isNamed ? undefined : textsOf(document, 'h1').map(securityIn).find(Boolean)),
  };
}
