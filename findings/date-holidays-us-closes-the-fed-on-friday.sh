#!/usr/bin/env bash
# @date/holidays-us 0.4.0: bank() takes the Friday before a holiday on a Saturday for a bank
# holiday, and does not know Juneteenth. The Federal Reserve Banks stay open on that Friday
# (https://www.frbservices.org/about/holiday-schedules), and close on Juneteenth since 2022. Guess
# before running: in 2026 Friday, 3 July is a working day and 19 June is not. Seen on 2026-11-29:
# the reverse, so a settlement date is a day late in July and falls on a closed day in June.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @date/holidays-us@0.4.0
cat > run.cjs <<'JS'
const bank = require('@date/holidays-us').bank();
for (const [month, day, name] of [[7, 3, 'Friday before 4 July'], [7, 4, 'Saturday, 4 July'], [6, 19, 'Juneteenth']])
  console.log(`${name} 2026: ${bank.isHoliday(new Date(2026, month - 1, day)) ? 'closed' : 'open'}`);
JS
seen=$(node run.cjs)
expected='Friday before 4 July 2026: closed
Saturday, 4 July 2026: closed
Juneteenth 2026: open'
echo "@date/holidays-us $(node -p 'JSON.parse(fs.readFileSync("node_modules/@date/holidays-us/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
