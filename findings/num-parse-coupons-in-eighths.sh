#!/usr/bin/env bash
# @norbulcz/num-parse 0.1.0: a number with a point and three decimals is a thousand times as large
# as one with two. Coupons and Treasury yields move in eighths, so one column of them holds both:
# 4.25 stays 4.25, and 4.125 is 4125. Guess before running: a point beside 4.25 and 4.5 is a decimal
# point, or null where it is in doubt, since the README promises never to misparse silently. Seen on
# 2026-11-29: 4125, and the same for prices such as 99.984; with four decimals, or a leading zero,
# the point is decimal again.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @norbulcz/num-parse@0.1.0
cat > run.mjs <<'JS'
import { parseNumber } from '@norbulcz/num-parse';
for (const text of ['4.5', '4.25', '4.125', '4.1250', '99.984', '0.125']) console.log(`${text}: ${parseNumber(text)}`);
JS
seen=$(node run.mjs)
expected='4.5: 4.5
4.25: 4.25
4.125: 4125
4.1250: 4.125
99.984: 99984
0.125: 0.125'
echo "@norbulcz/num-parse $(node -p 'JSON.parse(fs.readFileSync("node_modules/@norbulcz/num-parse/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
