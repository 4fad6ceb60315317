import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../terminal.mjs';

/**
 * The changes of a generator: new files, and lines added to existing ones. Nothing is written
 * until all of them are known to work.
 *
 * @param {string} root
 */
export function edits(root) {
  const texts = new Map();
  const created = [];
  const current = (file) => texts.get(file) ?? readFileSync(path.join(root, file), 'utf8');
  return {
    /** Makes a file that must not exist. */
    create(file, text) {
      if (existsSync(path.join(root, file))) throw new UserError(`${file} exists already.`);
      created.push(file);
      texts.set(file, text);
    },
    /** Changes a file; the change must find its place. */
    change(file, how) {
      const before = current(file);
      const after = how(before);
      if (after === before)
        throw new UserError(
          `${file} has changed its form: the place for the new line was not found.`,
        );
      texts.set(file, after);
    },
    write() {
      for (const [file, text] of texts) {
        mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
        writeFileSync(path.join(root, file), text);
      }
      return { created, changed: [...texts.keys()].filter((file) => !created.includes(file)) };
    },
  };
}

/**
 * Adds a line among the lines that look like it, in order of the text between quotation marks, or
 * of the lines themselves.
 */
export function withSortedLine(text, line, like) {
  const lines = text.split('\n');
  const key = (each) => /'([^']*)'/.exec(each)?.[1].replace(/\.ts$/, '') ?? each;
  const places = lines.flatMap((each, i) => (like.test(each) ? [i] : []));
  if (places.length === 0) return text;
  const after = places.findLast((i) => key(lines[i]) < key(line));
  lines.splice(after === undefined ? places[0] : after + 1, 0, line);
  return lines.join('\n');
}
