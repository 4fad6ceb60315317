// `npm run bench`: every benchmark of the calculation package, then of the built add-on;
// `npm run bench -- rebase` for some of the former, `npm run bench -- formulas` for the latter.
import { spawnSync } from 'node:child_process';

const names = process.argv.slice(2);
const ofAddOn = (name) => 'formulas'.includes(name);
const ofCore = names.filter((name) => !ofAddOn(name));
const run = (workspace, args) =>
  spawnSync('npm', ['run', 'bench', '--silent', '--workspace', workspace, '--', ...args], {
    stdio: 'inherit',
  }).status ?? 1;

const statuses = [
  ...(names.length === 0 || ofCore.length > 0 ? [run('@qt-lens/core', ofCore)] : []),
  ...(names.length === 0 || names.some(ofAddOn) ? [run('@qt-lens/apps-script', [])] : []),
];
process.exit(statuses.every((status) => status === 0) ? 0 : 1);
