import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Every file below a folder, as sorted paths with `/`. Links are files.
 *
 * @param {string} folder
 * @param {(name: string, isFolder: boolean) => boolean} [leaveOut] True for a name to pass over.
 */
export function filesBelow(folder, leaveOut = () => false) {
  const files = [];
  const walk = (place) => {
    for (const entry of readdirSync(path.join(folder, place), { withFileTypes: true })) {
      if (leaveOut(entry.name, entry.isDirectory())) continue;
      const below = place === '' ? entry.name : `${place}/${entry.name}`;
      if (entry.isDirectory()) walk(below);
      else files.push(below);
    }
  };
  walk('');
  return files.sort();
}

/**
 * The project's own files: what git tracks in a checkout, so that nothing a reader keeps beside the
 * sources gets among them; in an unpacked archive and a copy all that .gitignore does not name.
 *
 * @param {string} root
 */
export function sourceFiles(root) {
  if (existsSync(path.join(root, '.git'))) {
    const listed = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
    // A file that was removed but not committed is listed still.
    return listed
      .split('\0')
      .filter((file) => file !== '' && existsSync(path.join(root, file)))
      .sort();
  }
  const ignored = ignoredNames(
    existsSync(path.join(root, '.gitignore'))
      ? readFileSync(path.join(root, '.gitignore'), 'utf8')
      : '',
  );
  return filesBelow(root, (name) => name === '.git' || ignored(name));
}

/**
 * Reads a .gitignore of plain names and `*.ending`, which is all this project needs.
 *
 * @param {string} text
 * @returns {(name: string) => boolean}
 */
export function ignoredNames(text) {
  const patterns = text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const names = new Set();
  const endings = [];
  for (const pattern of patterns) {
    if (/^\*\.[\w.]+$/.test(pattern)) endings.push(pattern.slice(1));
    else if (/^[\w.-]+\/?$/.test(pattern)) names.add(pattern.replace('/', ''));
    else throw new Error(`.gitignore: "${pattern}" is neither a name nor *.ending`);
  }
  return (name) => names.has(name) || endings.some((ending) => name.endsWith(ending));
}
