#!/usr/bin/env bash
# numbro 2.5.0 (zh-CN) and numeral 2.0.6 (chs) abbreviate a trillion in Simplified Chinese as 兆, where
# the mainland's press writes 万亿 (兆 is its prefix for a million: 兆瓦, 兆赫), and know no 万 and 亿.
# Guess before running: 6.6万亿 and 6000亿. Seen on 2026-11-29: 6.6兆, and 0.6兆 or 600.0十亿.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund numbro@2.5.0 numeral@2.0.6
cat > run.cjs <<'JS'
const numbro = require('numbro');
numbro.registerLanguage(require('numbro/dist/languages/zh-CN.min.js'), true);
const numeral = require('numeral');
require('numeral/locales/chs');
numeral.locale('chs');
for (const amount of [6.6e12, 6e11])
  console.log(`${amount}: ${numbro(amount).format({ average: true, mantissa: 1 })} ${numeral(amount).format('0.0a')}`);
JS
seen=$(node run.cjs)
expected='6600000000000: 6.6兆 6.6兆
600000000000: 0.6兆 600.0十亿'
echo "numbro $(node -p 'require("numbro/package.json").version'), numeral $(node -p 'require("numeral/package.json").version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
