#!/usr/bin/env bash
# pinyin-pro 3.29.4 and pinyin 4.0.0 (Chinese to its sounds): words of finance whose character has
# two readings. 行 is háng in banks, as both say for 银行, and xíng in going; 差 is chā in a difference;
# 长 is zhǎng in growth (Xiandai Hanyu Cidian). Guess before running: the central bank, 央行, is yāng
# háng, a spread, 利差, lì chā, and growth, 增长, zēng zhǎng. Seen on 2026-11-29: pinyin-pro gets the
# first two of these wrong and pinyin the last two, so lists sorted or searched by sound, and voices
# that read them out, miss or misname them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund pinyin-pro@3.29.4 pinyin@4.0.0
cat > run.cjs <<'JS'
const { pinyin } = require('pinyin');
const pro = require('pinyin-pro');
const words = { 银行: 'yín háng', 央行: 'yāng háng', 投行: 'tóu háng', 行长: 'háng zhǎng', 利差: 'lì chā', 增长: 'zēng zhǎng', 应收账款: 'yīng shōu zhàng kuǎn' };
for (const [word, reading] of Object.entries(words))
  console.log(`${word} (${reading}): pinyin-pro ${pro.pinyin(word)}, pinyin ${pinyin(word).flat().join(' ')}`);
JS
seen=$(node run.cjs)
expected='银行 (yín háng): pinyin-pro yín háng, pinyin yín háng
央行 (yāng háng): pinyin-pro yāng xíng, pinyin yāng háng
投行 (tóu háng): pinyin-pro tóu xíng, pinyin tóu háng
行长 (háng zhǎng): pinyin-pro háng zhǎng, pinyin háng cháng
利差 (lì chā): pinyin-pro lì chà, pinyin lì chà
增长 (zēng zhǎng): pinyin-pro zēng zhǎng, pinyin zēng cháng
应收账款 (yīng shōu zhàng kuǎn): pinyin-pro yìng shōu zhàng kuǎn, pinyin yīng shōu zhàng kuǎn'
echo "pinyin-pro $(node -p 'JSON.parse(fs.readFileSync("node_modules/pinyin-pro/package.json")).version'), pinyin $(node -p 'JSON.parse(fs.readFileSync("node_modules/pinyin/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
