#!/usr/bin/env bash
# accounting-js 2.0.3: unformat takes a hyphen anywhere for a minus sign and joins the digits on
# both sides. Guess before running: a target range of the federal funds rate, 2.50-2.75, gives 2.5,
# and a Treasury quote, 99-16, gives 99, or both 0 as other texts do. Seen on 2026-11-29: -2.502 and
# -9916; accounting 0.4.1, which it follows, gives 2.5 and 99.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund accounting-js@2.0.3 accounting@0.4.1
cat > run.cjs <<'JS'
const accounting = require('accounting');
const { unformat } = require('accounting-js');
for (const text of ['2.50-2.75', '99-16', '(1,234)', 'unchanged'])
  console.log(`${text}: accounting-js ${unformat(text)}, accounting ${accounting.unformat(text)}`);
JS
seen=$(node run.cjs)
expected='2.50-2.75: accounting-js -2.502, accounting 2.5
99-16: accounting-js -9916, accounting 99
(1,234): accounting-js -1234, accounting -1234
unchanged: accounting-js 0, accounting 0'
echo "accounting-js 2.0.3, accounting 0.4.1"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
