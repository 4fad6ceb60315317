#!/usr/bin/env bash
# ical.js 2.2.1 (calendars of RFC 5545, as in Thunderbird): the last day of each quarter's month,
# BYMONTH=1,4,7,10 or 3,6,9,12 with BYMONTHDAY=-1, is counted with the length of another month.
# Guess before running: 30 April and 30 June, as rrule 2.8.1 answers (RFC 5545, 3.3.10: -1 is the
# last day of the month). Seen on 2026-11-29: 1 May in every year and, from the second year on, 1
# July, a day after the quarter's end that a payment or a report is due on; a single month is right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund ical.js@2.2.1 rrule@2.8.1
cat > run.mjs <<'JS'
import ICAL from 'ical.js';
import rrule from 'rrule';
for (const [months, start] of [['1,4,7,10', '2026-01-31'], ['3,6,9,12', '2026-03-31'], ['6', '2026-06-30']]) {
  const rule = `FREQ=YEARLY;BYMONTH=${months};BYMONTHDAY=-1`;
  const next = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(start));
  const days = Array.from({ length: 6 }, () => next.next().toString());
  const dtstart = `DTSTART:${start.replaceAll('-', '')}T000000Z`;
  const others = rrule.rrulestr(`${dtstart}\nRRULE:${rule};COUNT=6`).all().map((day) => day.toISOString().slice(0, 10));
  console.log(`${months}: ical.js ${days.join(' ')}`);
  console.log(`${months}: rrule   ${others.join(' ')}`);
}
JS
export TZ=UTC
seen=$(node run.mjs)
expected='1,4,7,10: ical.js 2026-01-31 2026-05-01 2026-07-31 2026-10-31 2027-01-31 2027-05-01
1,4,7,10: rrule   2026-01-31 2026-04-30 2026-07-31 2026-10-31 2027-01-31 2027-04-30
3,6,9,12: ical.js 2026-03-31 2026-06-30 2026-09-30 2026-12-31 2027-03-31 2027-07-01
3,6,9,12: rrule   2026-03-31 2026-06-30 2026-09-30 2026-12-31 2027-03-31 2027-06-30
6: ical.js 2026-06-30 2027-06-30 2028-06-30 2029-06-30 2030-06-30 2031-06-30
6: rrule   2026-06-30 2027-06-30 2028-06-30 2029-06-30 2030-06-30 2031-06-30'
echo "ical.js $(node -p 'JSON.parse(fs.readFileSync("node_modules/ical.js/package.json")).version'), rrule $(node -p 'JSON.parse(fs.readFileSync("node_modules/rrule/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
