#!/usr/bin/env bash
# compromise-dates 3.9.0 (dates in English text): the third quarter written by its months, as
# statistical offices do, is another span with each wording. Guess before running: 1 July to 30
# September in all four, and 1 January to 30 June for the first half of 2026, as it knows quarters.
# Seen on 2026-11-29: so with "to"; with "between ... and" it ends on 1 September, with a dash it is
# September alone, and the first half is the whole year: a figure taken from a release is set
# against other months than its own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund compromise@14.17.0 compromise-dates@3.9.0
cat > run.mjs <<'JS'
import nlp from 'compromise';
import dates from 'compromise-dates';
nlp.plugin(dates);
for (const text of [
  'third quarter of 2026', 'July to September 2026', 'between July and September 2026',
  'July–September 2026', 'first half of 2026',
]) {
  const [{ dates: span }] = nlp(text).dates().json();
  console.log(`${text}: ${span.start.slice(0, 10)} to ${span.end.slice(0, 10)}`);
}
JS
export TZ=UTC
seen=$(node run.mjs)
expected='third quarter of 2026: 2026-07-01 to 2026-09-30
July to September 2026: 2026-07-01 to 2026-09-30
between July and September 2026: 2026-07-01 to 2026-09-01
July–September 2026: 2026-09-01 to 2026-09-30
first half of 2026: 2026-01-01 to 2026-12-31'
echo "compromise-dates $(node -p 'JSON.parse(fs.readFileSync("node_modules/compromise-dates/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
