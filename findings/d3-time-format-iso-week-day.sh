#!/usr/bin/env bash
# d3-time-format 4.1.1: a parser of ISO week dates, %G-W%V-%u, takes the week and drops the day,
# although %u is its directive for the day of a week that begins on Monday. Guess before running:
# 2026-W53-5 is Friday, 1 January 2027 (ISO 8601), and what the same format wrote is read back. Seen
# on 2026-11-29: Monday, 28 December 2026, so every daily value of a week lands on its Monday; with
# %w, Sunday's 0 apart, it is right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund d3-time-format@4.1.1
cat > run.mjs <<'JS'
import { utcFormat, utcParse } from 'd3-time-format';
const read = (format, text) => utcParse(format)(text).toISOString().slice(0, 10);
console.log(`2027-01-01 is written ${utcFormat('%G-W%V-%u')(new Date('2027-01-01'))}`);
for (const text of ['2026-W53-1', '2026-W53-3', '2026-W53-5'])
  console.log(`${text}: %u ${read('%G-W%V-%u', text)}, %w ${read('%G-W%V-%w', text)}`);
JS
seen=$(node run.mjs)
expected='2027-01-01 is written 2026-W53-5
2026-W53-1: %u 2026-12-28, %w 2026-12-28
2026-W53-3: %u 2026-12-28, %w 2026-12-30
2026-W53-5: %u 2026-12-28, %w 2027-01-01'
echo "d3-time-format $(node -p 'JSON.parse(fs.readFileSync("node_modules/d3-time-format/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
