#!/usr/bin/env bash
# technicalindicators 3.1.0, trading-signals 8.3.0, @thi.ng/transducers-stats 1.1.74 and
# @debut/indicators 1.4.2: the RSI of a price that does not move, a halted share or a pegged
# currency. Without gains and losses the formula is 0/0. Guess before running: 50, the middle, in
# all. Seen on 2026-11-29: 100 (overbought) in two, 0 (oversold) in one, NaN in one, so the same
# halt is a sale here and a purchase there.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund technicalindicators@3.1.0 trading-signals@8.3.0 @thi.ng/transducers-stats@1.1.74 @debut/indicators@1.4.2
cat > run.mjs <<'JS'
import debut from '@debut/indicators';
import { rsi } from '@thi.ng/transducers-stats';
import technical from 'technicalindicators';
import { RSI } from 'trading-signals';
const prices = Array(20).fill(100);
console.log(`technicalindicators: ${technical.RSI.calculate({ period: 14, values: prices }).at(-1)}`);
const signals = new RSI(14);
for (const price of prices) signals.add(price);
console.log(`trading-signals: ${signals.getResult()}`);
console.log(`@thi.ng/transducers-stats: ${[...rsi(14, prices)].at(-1)}`);
const stream = new debut.RSI(14);
console.log(`@debut/indicators: ${prices.map((price) => stream.nextValue(price)).at(-1)}`);
JS
seen=$(node run.mjs)
expected='technicalindicators: 100
trading-signals: 100
@thi.ng/transducers-stats: 0
@debut/indicators: NaN'
echo "RSI of 20 equal prices, period 14"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
