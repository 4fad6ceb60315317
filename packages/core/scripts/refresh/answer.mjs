// One request to a publisher, and why it may bring nothing.

const USER_AGENT = 'Mozilla/5.0 (compatible; qt-lens)';

/** Why a table cannot be read. `stop` if asking on would only make it worse. */
export class Unread extends Error {
  constructor(message, stop = false) {
    super(message);
    this.stop = stop;
  }
}

/**
 * Asks a publisher and hands its answer on while it comes.
 *
 * @template T
 * @param {object} options
 * @param {string} options.publisher As sentences begin: "FRED", "The Board".
 * @param {URL} options.address
 * @param {Record<string, string>} [options.headers]
 * @param {number} options.timeoutMs For the whole answer.
 * @param {number} options.maxBytes
 * @param {(response: Response) => Promise<T>} options.read Reads the answer of status 200 or 304.
 * @returns {Promise<T>}
 * @throws Unread
 */
export async function ask({ publisher, address, headers = {}, timeoutMs, maxBytes, read }) {
  let response;
  try {
    response = await fetch(address, {
      headers: { 'User-Agent': USER_AGENT, ...headers },
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (response.ok && Number(response.headers.get('content-length')) > maxBytes)
      throw new Unread(`${publisher} sent more than a table can be`);
    if (response.ok || response.status === 304) return await read(response);
  } catch (error) {
    if (error instanceof Unread || error.name === 'SourceError') throw error;
    if (error.name === 'TimeoutError')
      throw new Unread(`${publisher} did not answer within ${timeoutMs / 1000} seconds`, true);
    const cause = error.cause?.code ?? error.cause?.message ?? error.message;
    throw response === undefined
      ? new Unread(`${publisher} cannot be reached (${cause})`, true)
      : new Unread(`${possessive(publisher)} answer broke off (${cause})`);
  }
  if (response.status === 429)
    throw new Unread(`${publisher} asks for fewer requests (status 429): try again later`, true);
  throw new Unread(
    response.status === 404
      ? `${publisher} does not know ${publisher === 'FRED' ? 'the series' : address.pathname} (status 404)`
      : `${publisher} answered with status ${response.status}`,
  );
}

/**
 * The whole answer as text.
 *
 * @param {Omit<Parameters<typeof ask>[0], 'read'>} options
 * @returns {Promise<string>}
 */
export function textOf(options) {
  return ask({
    ...options,
    read: async (response) => {
      const bytes = await response.arrayBuffer();
      if (bytes.byteLength > options.maxBytes)
        throw new Unread(`${options.publisher} sent more than a table can be`);
      return new TextDecoder().decode(bytes);
    },
  });
}

const possessive = (name) => `${name}'s`;
