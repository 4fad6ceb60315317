import { countKnownHeadings } from '@qt-lens/core';

/** Larger files of prices are not read. */
export const MAX_BYTES = 8 * 2 ** 20;
/** Larger files of settings are none. */
export const MAX_SETTINGS_BYTES = 100 * 2 ** 10;

/** How much of a file is looked at to tell its encoding. */
const SAMPLE_BYTES = 64 * 2 ** 10;

/** Encodings that finance programs write besides Unicode, as the Encoding Standard names them. */
const LEGACY = [
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
  'euc-jp',
  'windows-1252',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'windows-1257',
] as const;

/** What the detector calls them, where that is another name. */
const ALIASES: Readonly<Record<string, string>> = {
  'iso-8859-1': 'windows-1252',
  'iso-8859-2': 'windows-1250',
  'iso-8859-5': 'windows-1251',
  'koi8-r': 'windows-1251',
  'iso-8859-7': 'windows-1253',
  'iso-8859-9': 'windows-1254',
};

/** A known heading weighs more than any confidence of the detector, which is at most 100. */
const HEADING_WEIGHT = 1000;

/**
 * The text of a dropped or chosen file. Its encoding is told by its mark, by its zeros (UTF-16), by
 * being valid UTF-8, else by evidence: the encoding in which the most headings of price tables are
 * words, then the one a detector of letter frequencies finds.
 */
export async function textOfFile(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return new TextDecoder(unicodeOf(bytes) ?? (await legacyOf(bytes))).decode(bytes);
}

function unicodeOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const [even, odd] = zerosOf(bytes);
  // Digits, separators and line ends have a zero byte each.
  const many = Math.min(bytes.length, SAMPLE_BYTES) / 8;
  if (odd > many && even * 10 < odd) return 'utf-16le';
  if (even > many && odd * 10 < even) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return undefined;
  }
}

/** Number of zero bytes in even and in odd places. */
function zerosOf(bytes: Uint8Array): [even: number, odd: number] {
  const zeros: [number, number] = [0, 0];
  for (let i = 0; i < Math.min(bytes.length, SAMPLE_BYTES); i++) if (bytes[i] === 0) zeros[i % 2]++;
  return zeros;
}

async function legacyOf(bytes: Uint8Array): Promise<string> {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  // Few files need it.
  const { default: chardet } = await import('chardet');
  const confidence = new Map<string, number>();
  for (const { name, confidence: found } of chardet.analyse(sample)) {
    const label = ALIASES[name.toLowerCase()] ?? name.toLowerCase();
    confidence.set(label, Math.max(found, confidence.get(label) ?? 0));
  }
  let best: string = 'windows-1252';
  let most = -1;
  for (const label of LEGACY) {
    const text = decoded(sample, label, sample.length < bytes.length);
    if (text === undefined) continue;
    const score = countKnownHeadings(text) * HEADING_WEIGHT + (confidence.get(label) ?? 0);
    if (score > most) [best, most] = [label, score];
  }
  return best;
}

/** `undefined` if the bytes are no text in this encoding. */
function decoded(bytes: Uint8Array, label: string, cut: boolean): string | undefined {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes, { stream: cut });
    // Control characters stand where bytes mean nothing.
    return /[\u0080-\u009f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}
