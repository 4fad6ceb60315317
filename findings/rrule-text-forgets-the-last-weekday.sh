#!/usr/bin/env bash
# rrule 2.8.1: toText leaves BYSETPOS out of its sentence, the part that picks one day of a month's
# weekdays (RFC 5545, 3.3.10). Guess before running: the rule for a month's last weekday reads
# "every month on the last weekday". Seen on 2026-11-29: "every month on weekdays", the same as of
# its first and of every weekday, and read back by fromText it is a rule for each of them: a
# calendar of month-end figures tells its reader of a daily release.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund rrule@2.8.1
cat > run.mjs <<'JS'
import rrule from 'rrule';
const { RRule, rrulestr } = rrule;
const weekdays = 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR';
for (const rule of [`${weekdays};BYSETPOS=-1`, `${weekdays};BYSETPOS=1`, weekdays]) {
  const read = rrulestr(`DTSTART:20260901T000000Z\nRRULE:${rule}`);
  const days = (some) => some.slice(0, 3).map((date) => date.toISOString().slice(5, 10)).join(' ');
  const again = new RRule({ ...RRule.parseText(read.toText()), dtstart: read.options.dtstart, count: 3 });
  const three = read.between(new Date('2026-09-01'), new Date('2026-12-31'), true);
  console.log(`${rule}: "${read.toText()}"; ${days(three)}, read back ${days(again.all())}`);
}
JS
seen=$(node run.mjs)
expected='FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1: "every month on weekdays"; 09-30 10-30 11-30, read back 09-01 09-02 09-03
FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1: "every month on weekdays"; 09-01 10-01 11-02, read back 09-01 09-02 09-03
FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR: "every month on weekdays"; 09-01 09-02 09-03, read back 09-01 09-02 09-03'
echo "rrule $(node -p 'JSON.parse(fs.readFileSync("node_modules/rrule/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
