/**
 * Visible text of a page element from top to bottom, words on one
 * height in one line and at their place in it. Open shadow roots are read too; pictures and what is
 * only for screen readers are not.
 *
 * @param {import('playwright-core').Locator} element
 * @returns {Promise<string>}
 */
export async function visibleText(element) {
  return linesOf(await element.evaluate(collectWords)).join('\n');
}

/**
 * @typedef {{ text: string, left: number, right: number, top: number, bottom: number }} Words Text
 *   in one line, with its box in CSS pixels.
 */

/**
 * Lays words out as lines of a fixed-width terminal.
 *
 * @param {Words[]} words In document order.
 * @returns {string[]}
 */
export function linesOf(words) {
  /** @type {{ middle: number, words: Words[] }[]} */
  const rows = [];
  for (const piece of words) {
    const middle = (piece.top + piece.bottom) / 2;
    // One row: the middle of each lies within the other, which holds for sizes that share a line
    // and not for lines one above the other.
    const row = rows.find(
      ({ words: [first] }) =>
        middle > first.top &&
        middle < first.bottom &&
        (first.top + first.bottom) / 2 > piece.top &&
        (first.top + first.bottom) / 2 < piece.bottom,
    );
    if (row === undefined) rows.push({ middle, words: [piece] });
    else row.words.push(piece);
  }
  rows.sort((a, b) => a.middle - b.middle);
  const start = Math.min(...words.map(({ left }) => left));
  const column = columnWidth(words);
  return rows.map((row) => {
    row.words.sort((a, b) => a.left - b.left);
    let line = '';
    let end = start;
    for (const { text, left, right } of row.words) {
      const gap = left - end;
      const indent = Math.round((left - start) / column);
      if (line === '') {
        // A glyph before the words is no reason to indent them.
        line = indent > 8 ? ' '.repeat(indent) : '';
      } else if (gap > 1.5 * column) {
        line += ' '.repeat(Math.max(2, indent - width(line)));
      } else if (gap > 0.3 * column && !/\s$/.test(line)) {
        line += ' ';
      }
      line += text;
      end = right;
    }
    return line.trimEnd();
  });
}

/** Columns a terminal needs: two for Chinese characters and full-width signs. */
function width(text) {
  let columns = 0;
  for (const character of text)
    columns +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1;
  return columns;
}

/** The mean width of a character, in CSS pixels. */
function columnWidth(words) {
  const pixels = words.reduce((sum, { left, right }) => sum + right - left, 0);
  return (
    pixels /
    Math.max(
      1,
      words.reduce((sum, { text }) => sum + width(text), 0),
    )
  );
}

/** Runs in the page. @returns {Words[]} */
function collectWords(element) {
  const words = [];
  const isShown = (node) => {
    const style = getComputedStyle(node);
    const box = node.getBoundingClientRect();
    // Text for screen readers alone sits in a box of a pixel, or is clipped away.
    const clipped = style.overflow !== 'visible' && (box.width <= 1 || box.height <= 1);
    // An element that is not there for the layout has no box, but its children have.
    const seen =
      style.display === 'contents' ||
      node.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    return seen && !clipped && !/inset\((50|100)%/.test(style.clipPath);
  };
  const read = (node) => {
    const range = document.createRange();
    // One box for each line the text is broken into: words are gathered while they stay on one
    // height.
    for (const match of node.data.matchAll(/\S+\s*/g)) {
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].trimEnd().length);
      const box = range.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      const text = match[0].trim();
      const last = words.at(-1);
      const { left, right, top, bottom } = box;
      if (last?.node === node && Math.abs(last.top - top) < 2) {
        last.text += `${last.space}${text}`;
        last.right = right;
      } else words.push({ node, text, left, right, top, bottom });
      // A no-break space stays one; any other run of white space is shown as one space.
      words.at(-1).space = /\u00a0/.test(match[0]) ? '\u00a0' : ' ';
    }
  };
  const visit = (node) => {
    if (node.nodeType === Node.TEXT_NODE) read(node);
    else if (
      node.nodeType !== Node.ELEMENT_NODE ||
      (!/^(style|script|template|title|desc)$/i.test(node.localName) && isShown(node))
    ) {
      for (const child of childrenOf(node)) visit(child);
    }
  };
  const childrenOf = (node) => {
    if (node.shadowRoot) return node.shadowRoot.childNodes;
    if (node.localName === 'slot') return node.assignedNodes({ flatten: true });
    // Closed, it shows its heading alone.
    if (node.localName === 'details' && !node.open)
      return node.querySelectorAll(':scope > summary');
    return node.childNodes;
  };
  visit(element);
  return words.map(({ text, left, right, top, bottom }) => ({ text, left, right, top, bottom }));
}
