import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * The version, which stands in the root package.json, and every place that must repeat it.
 *
 * @param {string} root
 * @returns {{ version: string, repeated: { place: string, version: string | undefined }[] }}
 */
export function versions(root) {
  const { version, workspaces } = read(path.join(root, 'package.json'));
  const repeated = [];
  const own = new Set(
    workspaces.map((folder) => read(path.join(root, folder, 'package.json')).name),
  );
  const note = (place, manifest) => {
    repeated.push({ place: `${place} version`, version: manifest.version });
    for (const kind of ['dependencies', 'devDependencies', 'peerDependencies'])
      for (const [name, wanted] of Object.entries(manifest[kind] ?? {}))
        if (own.has(name)) repeated.push({ place: `${place} ${kind} ${name}`, version: wanted });
  };
  const locked = read(path.join(root, 'package-lock.json'));
  repeated.push({ place: 'package-lock.json version', version: locked.version });
  repeated.push({ place: 'package-lock.json root', version: locked.packages[''].version });
  for (const folder of workspaces) {
    note(`${folder}/package.json`, read(path.join(root, folder, 'package.json')));
    note(`package-lock.json ${folder}`, locked.packages[folder] ?? {});
  }
  return { version, repeated };
}

/**
 * Writes the root's version into every package and the lockfile.
 *
 * @param {string} root
 */
export function spreadVersion(root) {
  const { version, workspaces } = read(path.join(root, 'package.json'));
  const own = new Set(
    workspaces.map((folder) => read(path.join(root, folder, 'package.json')).name),
  );
  const set = (manifest) => {
    manifest.version = version;
    for (const kind of ['dependencies', 'devDependencies', 'peerDependencies'])
      for (const name of Object.keys(manifest[kind] ?? {}))
        if (own.has(name)) manifest[kind][name] = version;
  };
  const write = (file, content) => writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
  const lockfile = path.join(root, 'package-lock.json');
  const locked = read(lockfile);
  locked.version = version;
  locked.packages[''].version = version;
  for (const folder of workspaces) {
    const file = path.join(root, folder, 'package.json');
    const manifest = read(file);
    set(manifest);
    write(file, manifest);
    set(locked.packages[folder]);
  }
  write(lockfile, locked);
}
