#!/usr/bin/env bash
# opencc-js 1.4.2 (OpenCC, Simplified to Traditional Chinese): the conversions for Taiwan, tw and
# twp, write 臺 for 台. The exchange lists its largest companies with 台, as the press writes them:
# 2330 台積電, 2308 台達電, 1301 台塑 (https://isin.twse.com.tw/isin/C_public.jsp?strMode=2). Guess before
# running: 台積電 in all. Seen on 2026-11-29: 臺積電 by tw; twp knows that one and writes 臺達電; the
# conversion for Hong Kong, which is not meant for them, has them right. Whoever looks a converted
# name up in the exchange's list finds nothing.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund opencc-js@1.4.2
cat > run.mjs <<'JS'
import { Converter } from 'opencc-js';
const names = '台积电 台达电 台塑 台泥 台股';
for (const to of ['tw', 'twp', 'hk']) console.log(`${to}: ${Converter({ from: 'cn', to })(names)}`);
JS
seen=$(node run.mjs)
expected='tw: 臺積電 臺達電 臺塑 臺泥 臺股
twp: 台積電 臺達電 臺塑 臺泥 臺股
hk: 台積電 台達電 台塑 台泥 台股'
echo "opencc-js $(node -p 'JSON.parse(fs.readFileSync("node_modules/opencc-js/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
