#!/usr/bin/env bash
# numeral 2.0.6 (numbers to text and back): it reads the abbreviations that it writes, k, m, b and
# t, in small letters only. Guess before running: 6.6T and 1.5B, as finance pages and the press
# write them, are 6.6e12 and 1.5e9, or null as other texts are. Seen on 2026-11-29: 6.6 and 1.5, the
# letter dropped without a sign, so a balance sheet in trillions is read as a few dollars.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund numeral@2.0.6
cat > run.cjs <<'JS'
const numeral = require('numeral');
for (const text of ['6.6t', '6.6T', '1.5b', '$1.5B', '250M']) console.log(`${text}: ${numeral(text).value()}`);
console.log(`trillions: ${numeral('trillions').value()}`);
JS
seen=$(node run.cjs)
expected='6.6t: 6600000000000
6.6T: 6.6
1.5b: 1500000000
$1.5B: 1.5
250M: 250
trillions: null'
echo "numeral $(node -p 'JSON.parse(fs.readFileSync("node_modules/numeral/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
