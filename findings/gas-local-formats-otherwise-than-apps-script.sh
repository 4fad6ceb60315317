#!/usr/bin/env bash
# gas-local 1.3.1 runs Apps Script code in Node. Its Utilities.formatDate ignores the time zone and
# does not know the pattern HH, and its Utilities.formatString does not know %.2f; Apps Script takes
# the patterns of Java's SimpleDateFormat in the zone given, and those of printf
# (https://developers.google.com/apps-script/reference/utilities/utilities). Guess before running:
# 18:00 UTC is "2026-09-16 14:00" in New York, and 5.2512 "5.25". Seen on 2026-11-29: "2026-09-16
# HH:00" and "%.2f 5.2512".
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund gas-local@1.3.1
cat > run.cjs <<'JS'
const { Utilities } = require('gas-local').globalMockDefault;
const decision = new Date(Date.UTC(2026, 8, 16, 18));
for (const zone of ['America/New_York', 'Asia/Shanghai'])
  console.log(`${zone}: ${Utilities.formatDate(decision, zone, 'yyyy-MM-dd HH:mm')}`);
console.log(`%.2f: ${Utilities.formatString('%.2f', 5.2512)}`);
JS
export TZ=UTC
seen=$(node run.cjs)
expected='America/New_York: 2026-09-16 HH:00
Asia/Shanghai: 2026-09-16 HH:00
%.2f: %.2f 5.2512'
echo "gas-local $(node -p 'JSON.parse(fs.readFileSync("node_modules/gas-local/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
