#!/usr/bin/env bash
# cron-schedule 6.0.0 drops the marks of cron for a month's third Friday (5#3), its last Friday (5L)
# and the weekday nearest the 15th (15W), and keeps the number before them; @breejs/later 4.2.0
# knows these and drops LW, the last weekday of a month. Guess before running: they are understood,
# as in croner 11.0.0, or refused, as cron-schedule refuses LW. Seen on 2026-11-29: 5#3 and 5L are
# every Friday, 15W is the 15th and LW every day, without an error, so what should run on the day
# options expire, or at the end of a month, runs each week or day.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund cron-schedule@6.0.0 @breejs/later@4.2.0 croner@11.0.0
cat > run.mjs <<'JS'
import { createRequire } from 'node:module';
import { Cron } from 'croner';
import { parseCronExpression } from 'cron-schedule';
const later = createRequire(import.meta.url)('@breejs/later');
const start = new Date('2026-09-01T00:00:00Z');
const tools = {
  'cron-schedule': (expression) => parseCronExpression(expression).getNextDates(3, start),
  later: (expression) => later.schedule(later.parse.cron(expression)).next(3, start),
  croner: (expression) => new Cron(expression, { timezone: 'UTC' }).nextRuns(3, start),
};
for (const expression of ['0 9 * * 5#3', '0 9 * * 5L', '0 9 15W * *', '0 9 LW * *']) {
  const days = Object.entries(tools).map(([tool, next]) => {
    try {
      return `${tool} ${next(expression).map((date) => date.toISOString().slice(5, 10)).join(' ')}`;
    } catch {
      return `${tool} refuses`;
    }
  });
  console.log(`${expression}: ${days.join(', ')}`);
}
JS
export TZ=UTC
seen=$(node run.mjs)
expected='0 9 * * 5#3: cron-schedule 09-04 09-11 09-18, later 09-18 10-16 11-20, croner 09-18 10-16 11-20
0 9 * * 5L: cron-schedule 09-04 09-11 09-18, later 09-25 10-30 11-27, croner 09-25 10-30 11-27
0 9 15W * *: cron-schedule 09-15 10-15 11-15, later 09-15 10-15 11-16, croner 09-15 10-15 11-16
0 9 LW * *: cron-schedule refuses, later 09-01 09-02 09-03, croner 09-30 10-30 11-30'
echo "cron-schedule $(node -p 'JSON.parse(fs.readFileSync("node_modules/cron-schedule/package.json")).version'), @breejs/later $(node -p 'JSON.parse(fs.readFileSync("node_modules/@breejs/later/package.json")).version'), croner $(node -p 'JSON.parse(fs.readFileSync("node_modules/croner/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
