#!/usr/bin/env bash
# mt940-js 1.0.0 (which needs tslib beside it) and @centrapay/swift-parser 1.0.1 read bank
# statements (SWIFT MT940). Field 61 gives the value date with its year (YYMMDD) and the entry date
# without one (MMDD): the year is the reader's to find. Guess before running: a payment of 31
# December 2026 entered on 2 January is entered in 2027. Seen on 2026-11-29: both say 2 January
# 2026, 363 days before its value date; a statement sorted or summed by entry date books it in the
# wrong year.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund mt940-js@1.0.0 tslib@2.8.1 @centrapay/swift-parser@1.0.1
cat > run.cjs <<'JS'
const mt940 = require('mt940-js');
const swift = require('@centrapay/swift-parser');
const statement = [
  ':20:STATEMENT', ':25:12345678/0001', ':28C:1/1', ':60F:C261230EUR1000,00',
  ':61:2612310102C250,00NTRFNONREF', ':86:PAYMENT', ':62F:C270102EUR1250,00', '-', '',
].join('\r\n');
mt940.read(Buffer.from(statement)).then(([{ transactions: [own] }]) => {
  console.log(`mt940-js: value ${own.valueDate}, entry ${own.entryDate}`);
  const [{ transactions: [other] }] = swift.parse({ type: 'mt940', data: statement });
  const day = (date) => date.toISOString().slice(0, 10);
  console.log(`swift-parser: value ${day(other.date)}, entry ${day(other.entryDate)}`);
});
JS
seen=$(node run.cjs)
expected='mt940-js: value 2026-12-31, entry 2026-01-02
swift-parser: value 2026-12-31, entry 2026-01-02'
echo "mt940-js 1.0.0, @centrapay/swift-parser 1.0.1"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
