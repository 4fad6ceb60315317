#!/usr/bin/env bash
# opencc-js 1.4.2 (OpenCC, Simplified to Traditional Chinese): 折合, which states a sum in another
# currency, becomes 摺合, with the sign of folding paper. Guess before running: 折合美元 stays as it is,
# as the press of Taiwan and Hong Kong and the Ministry of Education's dictionary write it
# (https://dict.revised.moe.edu.tw, 折合), and as chinese-conv 4.0.0 leaves it. Seen on 2026-11-29: 摺合
# by every variant, also in 折合率, while 折算 and 折價 are left alone: a converted report of amounts in
# dollars has a misspelling in each line.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund opencc-js@1.4.2 chinese-conv@4.0.0
cat > run.mjs <<'JS'
import { tify } from 'chinese-conv';
import { Converter } from 'opencc-js';
const text = '折合美元 折合率 折算 折价';
for (const to of ['tw', 'twp', 'hk']) console.log(`opencc-js, ${to}: ${Converter({ from: 'cn', to })(text)}`);
console.log(`chinese-conv: ${tify(text)}`);
JS
seen=$(node run.mjs)
expected='opencc-js, tw: 摺合美元 摺合率 折算 折價
opencc-js, twp: 摺合美元 摺合率 折算 折價
opencc-js, hk: 摺合美元 摺合率 折算 折價
chinese-conv: 折合美元 折合率 折算 折價'
echo "opencc-js $(node -p 'JSON.parse(fs.readFileSync("node_modules/opencc-js/package.json")).version'), chinese-conv $(node -p 'JSON.parse(fs.readFileSync("node_modules/chinese-conv/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
