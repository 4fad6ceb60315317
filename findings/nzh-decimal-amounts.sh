#!/usr/bin/env bash
# nzh 1.0.14 (Chinese numerals to numbers and back): decodeS drops the unit behind a decimal written
# in numerals, and 两 as if it were not there. Guess before running: 六点六万亿 is 6.6e12, and
# 两万三千亿 is 2.3e12, as 六万六千亿 is 6.6e12. Seen on 2026-11-29: 6.6 and 3e11, without an error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund nzh@1.0.14
cat > run.cjs <<'JS'
const { cn, hk } = require('nzh');
for (const text of ['六万六千亿', '六点六万亿', '两万三千亿']) console.log(`${text}: ${cn.decodeS(text)}`);
console.log(`六點六萬億: ${hk.decodeS('六點六萬億')}`);
JS
seen=$(node run.cjs)
expected='六万六千亿: 6600000000000
六点六万亿: 6.6
两万三千亿: 300000000000
六點六萬億: 6.6'
echo "nzh $(node -p 'JSON.parse(fs.readFileSync("node_modules/nzh/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
