#!/usr/bin/env bash
# @webext-core/match-patterns 1.1.0 (exported by WXT as wxt/utils/match-patterns) compares the path of
# a pattern with the address's path alone, where browsers compare it with path and query string
# (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns, "path"): a pattern
# with a query string never matches. Seen on 2026-11-29: false where browsers match, true without it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @webext-core/match-patterns@1.1.0
cat > run.mjs <<'JS'
import { MatchPattern } from '@webext-core/match-patterns';
const address = 'https://example.com/finance?q=A';
for (const pattern of ['*://example.com/finance?*', '*://example.com/finance*'])
  console.log(`${pattern} includes ${address}: ${new MatchPattern(pattern).includes(address)}`);
JS
seen=$(node run.mjs)
expected='*://example.com/finance?* includes https://example.com/finance?q=A: false
*://example.com/finance* includes https://example.com/finance?q=A: true'
echo "@webext-core/match-patterns $(node -p 'JSON.parse(fs.readFileSync("node_modules/@webext-core/match-patterns/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
