const compiled = new Map<string, RegExp | null>();

function compile(pattern: string): RegExp | null {
  const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)(\/.*)$/.exec(pattern);
  if (!parts) return null;
  const [, scheme, host, path] = parts as unknown as [string, string, string, string];
  const literal = (text: string) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  const hosts =
    host === '*'
      ? '[^/]+'
      : host.startsWith('*.')
        ? `(?:[^/]+\\.)?${literal(host.slice(2))}`
        : literal(host);
  return new RegExp(
    `^${scheme === '*' ? 'https?' : scheme}://${hosts}${literal(path).replace(/\*/g, '.*')}$`,
  );
}

/**
 * Whether a web extension's match pattern covers an address; the port and the fragment do not
 * count, as in a manifest, and the query does
 * (developer.chrome.com/docs/extensions/develop/concepts/match-patterns).
 *
 * Not `wxt/utils/match-patterns` (@webext-core/match-patterns 1.1.0), which compares the path alone:
 * by it `*://www.google.com/finance?*` covers no address. It also weighs 0.7 KB more.
 */
export function matchPattern(pattern: string, url: URL): boolean {
  let expression = compiled.get(pattern);
  if (expression === undefined) {
    expression = compile(pattern);
    compiled.set(pattern, expression);
  }
  return expression?.test(`${url.protocol}//${url.hostname}${url.pathname}${url.search}`) ?? false;
}
