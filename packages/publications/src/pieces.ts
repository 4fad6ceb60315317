import { type PagePiece, SourceError } from '@qt-lens/core';
import { ELEMENT_NODE, parse, TEXT_NODE } from 'ultrahtml';

/** A release page has 250,000 characters. */
const MAX_LENGTH = 2_000_000;
/** What the tag reader may look through for each character of the page; ordinary pages: under 2. */
const MAX_WORK = 20;

interface Node {
  readonly type: number;
  readonly name?: string;
  readonly value?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
}

const INLINE = new Set(['span', 'b', 'i', 'em', 'strong', 'sup', 'sub', 'a', 'font', 'u', 'small']);
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'svg']);
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  minus: '-',
  ndash: '-',
  mdash: '-',
};

/**
 * A page in reading order: text, and the cells that have an identifier, each with its text.
 *
 * @param html The page.
 * @param publisher How error sentences name it.
 * @throws SourceError `too-large`, or `unexpected-shape` if it is no page.
 */
export function piecesOf(html: string, publisher: string): PagePiece[] {
  if (html.length > MAX_LENGTH)
    throw new SourceError('too-large', `${publisher} sent more than a page`);
  // The tag reader (ultrahtml 1.7.0) loses text that stands before a comment in its element.
  const page = withoutComments(html);
  if (!/^\s{0,1000}</.test(page) || !isCheap(page))
    throw new SourceError('unexpected-shape', `${publisher} sent something other than its page`);
  const pieces: { text: string; id?: string; headers?: string[] }[] = [];
  let open: { text: string } | undefined;
  const stack: (Node | 'end')[] = [parse(page) as Node];
  // Cells that are open, the innermost last: text belongs to it.
  const cells: { text: string; id: string; headers: string[] }[] = [];
  const ends: boolean[] = [];
  const say = (text: string) => {
    const cell = cells.at(-1);
    if (cell !== undefined) cell.text += text;
    else if (open !== undefined) open.text += text;
    else {
      open = { text };
      pieces.push(open);
    }
  };
  while (stack.length > 0) {
    const node = stack.pop()!;
    if (node === 'end') {
      if (ends.pop() === true) cells.pop();
      else say(' ');
      continue;
    }
    if (node.type === TEXT_NODE) {
      say(decoded(node.value ?? ''));
      continue;
    }
    const name = (node.name ?? '').toLowerCase();
    if (SILENT.has(name)) continue;
    const isBlock = node.type === ELEMENT_NODE && !INLINE.has(name);
    if (isBlock) {
      const id = node.attributes?.id;
      const isCell = (name === 'td' || name === 'th') && id !== undefined && id !== '';
      if (isCell) {
        // A cell that was not closed ends where the next one begins.
        open = undefined;
        const cell = { text: '', id, headers: headersOf(node) };
        cells.push(cell);
        pieces.push(cell);
      } else say(' ');
      ends.push(isCell);
      stack.push('end');
    }
    for (const child of [...(node.children ?? [])].reverse()) stack.push(child);
  }
  return pieces
    .map((piece) => ({ ...piece, text: piece.text.replace(/\s+/g, ' ').trim() }))
    .filter(({ id, text }) => id !== undefined || text !== '');
}

function withoutComments(html: string): string {
  let kept = '';
  for (let from = 0; ; ) {
    const start = html.indexOf('<!--', from);
    if (start < 0) return kept + html.slice(from);
    kept += html.slice(from, start);
    const end = html.indexOf('-->', start + 4);
    if (end < 0) return kept;
    from = end + 3;
  }
}

/** The Board writes `header`, the standard says `headers`. */
function headersOf({ attributes = {} }: Node): string[] {
  return (attributes.header ?? attributes.headers ?? '').split(/\s+/).filter((id) => id !== '');
}

function decoded(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi,
    (all, decimal, hex, name) => {
      if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? all;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
    },
  );
}

/**
 * Whether the tag reader gets through the page in time that grows with its length: it looks from
 * each `<` to the next `>`.
 */
function isCheap(html: string): boolean {
  let work = 0;
  let close = html.length;
  let declarations = 0;
  for (let i = html.length - 1; i >= 0; i--) {
    const code = html.charCodeAt(i);
    if (code === 0x3e) close = i;
    else if (code === 0x3c) {
      work += close - i;
      if (html.charCodeAt(i + 1) === 0x21) declarations++;
    }
  }
  return work <= MAX_WORK * html.length && declarations <= 500;
}
