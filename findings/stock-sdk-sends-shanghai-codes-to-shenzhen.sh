#!/usr/bin/env bash
# stock-sdk 2.4.4 (quotes of Chinese, Hong Kong and American markets): bare codes of Shanghai's
# bonds and repos, and of its indices, go to Shenzhen, also when the caller states the kind. In
# Shanghai 204001 is the one-day repo GC001, 113052 a convertible bond, 019547 a Treasury bond;
# 000016 is its SSE 50 index, and in Shenzhen a share (Konka). Guess before running: sh for all
# four, or an error. Seen on 2026-11-29: sz for all four, so the quote is missing or another
# security's; shares and funds of both markets are told apart.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund stock-sdk@2.4.4
cat > run.mjs <<'JS'
import { normalizeSymbol, toTencentSymbol } from 'stock-sdk';
for (const [code, assetType] of [
  ['600519', 'stock'], ['510300', 'fund'], ['204001', 'bond'], ['113052', 'bond'], ['019547', 'bond'], ['000016', 'index'],
]) {
  const [bare, told] = [code, { code, assetType }].map((input) => toTencentSymbol(normalizeSymbol(input)));
  console.log(`${code}: ${bare}; as ${assetType}: ${told}`);
}
JS
seen=$(node run.mjs)
expected='600519: sh600519; as stock: sh600519
510300: sh510300; as fund: sh510300
204001: sz204001; as bond: sz204001
113052: sz113052; as bond: sz113052
019547: sz019547; as bond: sz019547
000016: sz000016; as index: sz000016'
echo "stock-sdk $(node -p 'JSON.parse(fs.readFileSync("node_modules/stock-sdk/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
