#!/usr/bin/env bash
# twitter-text 3.1.0: extractCashtags finds a ticker only after a space or at the start, while
# extractHashtags of the same library also takes what follows a bracket, a comma or a stroke. Guess
# before running: TSLA, and both of two, in the texts below, as for hashtags. Seen on 2026-11-29:
# none in "Tesla ($TSLA)", the way the press names a ticker, and one of two in "$GOOGL,$AAPL":
# counts of how often a share is named, and feeds built on them, miss these.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund twitter-text@3.1.0
cat > run.cjs <<'JS'
const { extractCashtags, extractHashtags } = require('twitter-text');
for (const text of ['$TSLA fell', 'Tesla ($TSLA) fell', '$GOOGL,$AAPL', '$SPY/$QQQ']) {
  const hashtags = extractHashtags(text.replaceAll('$', '#'));
  console.log(`${text}: ${extractCashtags(text).join(' ') || 'none'}; with # ${hashtags.join(' ') || 'none'}`);
}
JS
seen=$(node run.cjs)
expected='$TSLA fell: TSLA; with # TSLA
Tesla ($TSLA) fell: none; with # TSLA
$GOOGL,$AAPL: GOOGL; with # GOOGL AAPL
$SPY/$QQQ: SPY; with # SPY QQQ'
echo "twitter-text $(node -p 'JSON.parse(fs.readFileSync("node_modules/twitter-text/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
