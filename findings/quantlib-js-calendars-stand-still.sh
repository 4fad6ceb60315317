#!/usr/bin/env bash
# @quantlib/ql 0.3.6 (QuantLib in JavaScript): its calendars of exchanges name holidays that move
# year by year up to a year, and every later one is a business day. Guess before running: the
# Chinese New Year closes Shanghai and Hong Kong in every year, and Juneteenth, in force since 2021,
# the market for Treasuries. Seen on 2026-11-29: Shanghai trades through it from 2019 on, Hong Kong
# from 2021, and 19 June 2026 is a business day, so settlement dates and day counts fall on closed
# days, without an error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @quantlib/ql@0.3.6
cat > run.mjs <<'JS'
import { China, UnitedStates } from '@quantlib/ql';
const state = (calendar, day) => (calendar.isBusinessDay(new Date(day)) ? 'open' : 'closed');
const { SSE, HKEx } = China.Market;
for (const day of ['2018-02-16', '2019-02-05', '2020-01-27', '2021-02-12', '2026-02-17'])
  console.log(`Chinese New Year, ${day}: Shanghai ${state(new China(SSE), day)}, Hong Kong ${state(new China(HKEx), day)}`);
const treasuries = new UnitedStates(UnitedStates.Market.GovernmentBond);
console.log(`Juneteenth, 2026-06-19: Treasuries ${state(treasuries, '2026-06-19')}`);
JS
seen=$(node run.mjs)
expected='Chinese New Year, 2018-02-16: Shanghai closed, Hong Kong closed
Chinese New Year, 2019-02-05: Shanghai open, Hong Kong closed
Chinese New Year, 2020-01-27: Shanghai open, Hong Kong closed
Chinese New Year, 2021-02-12: Shanghai open, Hong Kong open
Chinese New Year, 2026-02-17: Shanghai open, Hong Kong open
Juneteenth, 2026-06-19: Treasuries open'
echo "@quantlib/ql $(node -p 'JSON.parse(fs.readFileSync("node_modules/@quantlib/ql/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
