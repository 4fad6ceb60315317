// Holds every regular expression of the sources to a time in proportion to its text. Each stands in
// regular-expressions.json, as linear, which a checker has found, or as bounded, with the reason
// why no long text reaches it. `--write` checks those that are new and writes the file; `--all`
// checks all of them again, which takes some minutes.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { complexityOf, expressionsIn } from './lib/regular-expressions.mjs';
import { root } from './lib/run.mjs';
import { runCommand } from './lib/terminal.mjs';

const ledger = path.join(root, 'scripts', 'regular-expressions.json');
const nameOf = ({ source, flags }) => `/${source}/${flags}`;

function sources() {
  const listed = execFileSync('git', ['ls-files', '-z', '*.ts', '*.tsx'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed
    .split('\0')
    .filter((file) => /^(?:packages\/[^/]+|extension|apps-script|excel)\/src\//.test(file))
    .filter((file) => !/\.test\.|\/testing\/|\/generated\//.test(file));
}

await runCommand(async () => {
  const write = process.argv.includes('--write');
  const all = process.argv.includes('--all');
  const { linear, bounded } = JSON.parse(readFileSync(ledger, 'utf8'));
  const found = new Map(
    sources()
      .flatMap((file) => expressionsIn(file))
      .map((e) => [nameOf(e), e]),
  );
  const isBounded = new Set(bounded.map(({ expression }) => expression));
  const isLinear = new Set(linear);
  const wrong = [];
  for (const [name, expression] of found) {
    if (isBounded.has(name) || (isLinear.has(name) && !all)) continue;
    const at = `${expression.file}:${expression.line}`;
    if (!write && !all) {
      wrong.push(`${at} has an expression nobody has checked: ${name}`);
      continue;
    }
    const { linear: passes, complexity, attack } = await complexityOf(expression);
    if (passes === true) isLinear.add(name);
    else wrong.push(`${at} ${name} is ${complexity}${attack === '' ? '' : `, as for ${attack}`}`);
  }
  const stale = [...isLinear, ...isBounded].filter((name) => !found.has(name));
  if (write) {
    const kept = [...isLinear].filter((name) => found.has(name)).sort();
    const reasons = bounded.filter(({ expression }) => found.has(expression));
    writeFileSync(ledger, `${JSON.stringify({ bounded: reasons, linear: kept }, null, 2)}\n`);
  } else for (const name of stale) wrong.push(`no file has the expression ${name} any more`);
  for (const each of wrong) console.error(each);
  if (wrong.length > 0)
    console.error(
      '\nnode scripts/regular-expressions.mjs --write checks what is new. What is not linear is rewritten, or stands under "bounded" with the length of the text that reaches it.',
    );
  else
    console.log(`${found.size} regular expressions: ${isBounded.size} bounded, the rest linear.`);
  return wrong.length > 0 ? 1 : 0;
});
