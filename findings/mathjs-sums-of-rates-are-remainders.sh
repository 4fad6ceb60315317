#!/usr/bin/env bash
# mathjs 15.2.0: % between two numbers is the remainder, and a sum of two percentages is read so: in
# "4.25% + 0.25%" the plus becomes the sign of the divisor. Guess before running: 4.5 %, 0.045, as
# the same text gives in a spreadsheet, since 100 + 5% is 105 here. Seen on 2026-11-29: 0, also with
# minus, and their mean, (4.25% + 4.75%) / 2, is 0.01125; brackets around each percentage help. A
# base rate and a spread typed into a calculator built on it vanish.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund mathjs@15.2.0
cat > run.mjs <<'JS'
import { evaluate } from 'mathjs';
for (const text of ['100 + 5%', '4.25%', '4.25% + 0.25%', '4.25% - 0.25%', '(4.25% + 4.75%) / 2', '(4.25%) + (0.25%)'])
  console.log(`${text}: ${Number(evaluate(text).toFixed(9))}`);
JS
seen=$(node run.mjs)
expected='100 + 5%: 105
4.25%: 0.0425
4.25% + 0.25%: 0
4.25% - 0.25%: 0
(4.25% + 4.75%) / 2: 0.01125
(4.25%) + (0.25%): 0.045'
echo "mathjs $(node -p 'JSON.parse(fs.readFileSync("node_modules/mathjs/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
