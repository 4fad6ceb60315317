// `npm run bench`: every benchmark of the calculation package, then of the built add-on, then the
// model in a page; `npm run bench -- rebase` for some of the first, `npm run bench -- formulas` for
// the add-on, `npm run bench -- scenario` for the page.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './lib/run.mjs';

const names = process.argv.slice(2);
const ofAddOn = (name) => 'formulas'.includes(name);
const ofPage = (name) => name === 'scenario';
const ofCore = names.filter((name) => !ofAddOn(name) && !ofPage(name));
const run = (workspace, args) =>
  spawnSync('npm', ['run', 'bench', '--silent', '--workspace', workspace, '--', ...args], {
    stdio: 'inherit',
  }).status ?? 1;

const statuses = [
  ...(names.length === 0 || ofCore.length > 0 ? [run('@qt-lens/core', ofCore)] : []),
  ...(names.length === 0 || names.some(ofAddOn) ? [run('@qt-lens/apps-script', [])] : []),
  ...(names.length === 0 || names.some(ofPage) ? [page()] : []),
];

function page() {
  const script = path.join(root, 'test', 'bench', 'scenario.mjs');
  return spawnSync(process.execPath, [script], { stdio: 'inherit' }).status ?? 1;
}

process.exit(statuses.every((status) => status === 0) ? 0 : 1);
