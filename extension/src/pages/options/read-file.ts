/** Larger files of prices are not read. */
export const MAX_BYTES = 8 * 2 ** 20;
/** Larger files of settings are none. */
export const MAX_SETTINGS_BYTES = 100 * 2 ** 10;

/**
 * The text of a dropped or chosen file: UTF-8, UTF-16 with its mark, or what Chinese programs write
 * where they write neither.
 */
export async function textOfFile(file: Blob): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
