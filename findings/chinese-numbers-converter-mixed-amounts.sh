#!/usr/bin/env bash
# chinese-numbers-converter 2.3.1: an amount in 亿 and 万 with digits, as the press writes them, comes
# out ten thousand times too large: the 万 at its end scales the 亿 before it as well. Guess before
# running: 12亿3000万 and 十二亿三千万 are 1.23e9, as its README names large, mixed and Chinese numbers as
# supported. Seen on 2026-11-29: 1.2e13 for both, without an error; 12亿 and 3000万 alone are right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund chinese-numbers-converter@2.3.1
cat > run.cjs <<'JS'
const ChineseNumber = require('chinese-numbers-converter');
for (const text of ['12亿', '3000万', '十二亿三千万', '12亿3000万'])
  console.log(`${text}: ${new ChineseNumber(text).toInteger()}`);
JS
seen=$(node run.cjs)
expected='12亿: 1200000000
3000万: 30000000
十二亿三千万: 12000030000000
12亿3000万: 12000000000000'
echo "chinese-numbers-converter $(node -p 'JSON.parse(fs.readFileSync("node_modules/chinese-numbers-converter/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
