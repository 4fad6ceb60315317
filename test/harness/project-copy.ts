import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/run.mjs';
import { sourceFiles } from '../../scripts/lib/source-files.mjs';

/** Copies the project's own files to another folder and lends it what is installed here. */
export function copyProject(folder: string): void {
  for (const file of sourceFiles(root)) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    copyFileSync(path.join(root, file), target);
  }
  lendDependencies(folder);
}

/**
 * Makes a project folder's node_modules: links to the packages installed here, and to the folder's
 * own workspaces.
 */
export function lendDependencies(folder: string): void {
  const { workspaces } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    workspaces: string[];
  };
  const own = new Map(
    workspaces.map((place) => [
      JSON.parse(readFileSync(path.join(folder, place, 'package.json'), 'utf8')).name,
      place,
    ]),
  );
  const link = (target: string, place: string) => symlinkSync(target, place, 'junction');

  const modules = path.join(folder, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(path.join(root, 'node_modules'))) {
    if (name !== '@qt-lens') link(path.join(root, 'node_modules', name), path.join(modules, name));
  }
  mkdirSync(path.join(modules, '@qt-lens'));
  for (const [name, place] of own) link(path.join(folder, place), path.join(modules, name));
  for (const place of workspaces) {
    const nested = path.join(root, place, 'node_modules');
    if (existsSync(nested)) link(nested, path.join(folder, place, 'node_modules'));
  }
}
