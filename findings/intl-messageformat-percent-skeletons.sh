#!/usr/bin/env bash
# intl-messageformat 12.1.5 (FormatJS; messages of ICU): the number skeletons percent and %x100 both
# show a hundred times what ICU's do. By ICU, percent only writes the sign, 5.25 is 5.25%, and %x100
# also multiplies (https://unicode-org.github.io/icu/userguide/format_parse/numbers/skeletons.html).
# Guess before running: so here, as in @messageformat/core 3.4.1. Seen on 2026-11-29: percent is
# what %x100 should be, and %x100 multiplies twice: a yield of 5.25 % reads 525.00% by either, in
# translations that other programs share.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund intl-messageformat@12.1.5 @messageformat/core@3.4.1
cat > run.mjs <<'JS'
import MessageFormat from '@messageformat/core';
import { IntlMessageFormat } from 'intl-messageformat';
for (const [message, rate] of [
  ['{rate, number, percent}', 0.0525],
  ['{rate, number, ::percent .00}', 5.25],
  ['{rate, number, ::%x100 .00}', 0.0525],
]) {
  const formatjs = new IntlMessageFormat(message, 'en').format({ rate });
  const other = new MessageFormat('en').compile(message)({ rate });
  console.log(`${message} of ${rate}: intl-messageformat ${formatjs}, @messageformat/core ${other}`);
}
JS
seen=$(node run.mjs)
expected='{rate, number, percent} of 0.0525: intl-messageformat 5%, @messageformat/core 5%
{rate, number, ::percent .00} of 5.25: intl-messageformat 525.00%, @messageformat/core 5.25%
{rate, number, ::%x100 .00} of 0.0525: intl-messageformat 525.00%, @messageformat/core 5.25%'
echo "intl-messageformat $(node -p 'JSON.parse(fs.readFileSync("node_modules/intl-messageformat/package.json")).version'), @messageformat/core $(node -p 'JSON.parse(fs.readFileSync("node_modules/@messageformat/core/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
