// Runs every benchmark of this folder, each in a process of its own, against the built package:
// `npm run bench`, or `npm run bench -- rebase` for some. TypeScript is only stripped of its types,
// so that every supported Node runs the same code.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, '..', 'out', 'bench');
const wanted = process.argv.slice(2);

const sources = readdirSync(here, { recursive: true }).filter((file) => file.endsWith('.ts'));
rmSync(out, { recursive: true, force: true });
for (const file of sources) {
  const { outputText } = ts.transpileModule(readFileSync(join(here, file), 'utf8'), {
    fileName: file,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      rewriteRelativeImportExtensions: true,
    },
  });
  const target = join(out, file.replace(/\.ts$/, '.js'));
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, outputText);
}

const build = spawnSync('npm', ['run', 'build', '--silent'], {
  cwd: join(here, '..'),
  stdio: 'inherit',
});
if (build.status !== 0) process.exit(build.status ?? 1);

console.log(`Node ${process.version}, ${cpus()[0]?.model.trim()}, ${cpus().length} cores`);
const benchmarks = sources.filter(
  (file) =>
    dirname(file) === '.' && (wanted.length === 0 || wanted.some((name) => file.includes(name))),
);
if (benchmarks.length === 0) {
  console.error(`no benchmark is called ${wanted.join(' or ')}`);
  process.exit(1);
}

// Collections that a benchmark forces must not throw away compiled code, as many of them in a row
// would.
const flags = ['--expose-gc', '--no-flush-bytecode'];
let failed = 0;
for (const file of benchmarks.sort()) {
  const { status } = spawnSync(
    process.execPath,
    [...flags, join(out, file.replace(/\.ts$/, '.js'))],
    { stdio: 'inherit' },
  );
  if (status !== 0) failed++;
}
process.exit(failed === 0 ? 0 : 1);
