#!/usr/bin/env bash
# numfmt 4.0.1: the format of Treasury quotes, # ??/32, shows 99-31 (99.96875) as "100 31/32", a
# whole point too high: the whole part is rounded up by itself and the fraction kept. SheetJS
# answers "99 31/32", and so does Gnumeric 1.12 (ssconvert). Seen on 2026-11-29: wrong for the last
# thirty-second of every point and right for the other 31; 99.99, which rounds to 100, is "100
# 32/32".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund numfmt@4.0.1 xlsx@0.18.5
cat > run.mjs <<'JS'
import { format } from 'numfmt';
import XLSX from 'xlsx';
for (const price of [99.9375, 99.96875, 99.99, 100])
  console.log(`${price}: "${format('# ??/32', price)}", SheetJS "${XLSX.SSF.format('# ??/32', price)}"`);
const points = Array.from({ length: 32 }, (_, i) => 99 + i / 32);
const wrong = points.filter((price) => parseInt(format('# ??/32', price), 10) !== Math.floor(price));
console.log(`whole part wrong from 99 to 100: ${wrong.join(', ')}`);
JS
seen=$(node run.mjs)
expected='99.9375: "99 30/32", SheetJS "99 30/32"
99.96875: "100 31/32", SheetJS "99 31/32"
99.99: "100 32/32", SheetJS "100      "
100: "100      ", SheetJS "100      "
whole part wrong from 99 to 100: 99.96875'
echo "numfmt 4.0.1, xlsx 0.18.5"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
