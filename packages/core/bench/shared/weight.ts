import { readdirSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

export interface Weight {
  readonly name: string;
  /** Bytes, minified. */
  readonly minified: number;
  /** Bytes, minified and compressed by gzip. */
  readonly gzipped: number;
}

/** The source folder of the package, found from wherever this file was compiled to. */
const source = join(dirname(fileURLToPath(import.meta.resolve('@qt-lens/core'))), '..', 'src');

/** What all of the package weighs, minified. */
export async function weighPackage(): Promise<Weight> {
  return weigh('all of it', join(source, 'index.ts'));
}

/** What each room weighs by itself, without what it imports from the others. */
export async function weighRooms(): Promise<Weight[]> {
  const rooms = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return Promise.all(
    rooms.map(({ name }) => weigh(name, join(source, name, 'index.ts'), join(source, name) + sep)),
  );
}

async function weigh(name: string, entry: string, within?: string): Promise<Weight> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        external: (id, importer) =>
          within !== undefined &&
          importer !== undefined &&
          !join(dirname(importer), id).startsWith(within) &&
          id !== entry,
      },
    },
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  const code = outputs.map((chunk) => (chunk.type === 'chunk' ? chunk.code : '')).join('');
  return { name, minified: Buffer.byteLength(code), gzipped: gzipSync(code, { level: 9 }).length };
}
