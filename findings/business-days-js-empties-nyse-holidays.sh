#!/usr/bin/env bash
# nyse-holidays 1.2.0 beside business-days-js 2.3.0: importing the second makes the first forget the
# exchange's movable holidays. business-days-js extends the dayjs that both share with
# customParseFormat, and nyse-holidays passes dayjs a format that the plain dayjs ignores. Guess
# before running: two calendars in one program do not touch each other. Seen on 2026-11-29:
# Thanksgiving and the Friday before Independence Day of 2026 become trading days, without an error
# (the exchange's calendar: https://www.nyse.com/markets/hours-calendars).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund nyse-holidays@1.2.0 business-days-js@2.3.0 dayjs@1.11.23
cat > run.cjs <<'JS'
const { getHolidays, isHoliday } = require('nyse-holidays');
const show = (when) => {
  const days = ['2026-07-03', '2026-11-26'].map((day) => `${day} ${isHoliday(new Date(`${day}T12:00:00`))}`);
  console.log(`${when}: ${days.join(', ')}; first of the year ${getHolidays(2026)[0].dateString}`);
};
show('alone');
require('business-days-js');
show('with business-days-js');
JS
seen=$(node run.cjs)
expected='alone: 2026-07-03 true, 2026-11-26 true; first of the year 2026-01-01
with business-days-js: 2026-07-03 false, 2026-11-26 false; first of the year Invalid Date'
echo "nyse-holidays 1.2.0, business-days-js 2.3.0; is it a holiday?"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
