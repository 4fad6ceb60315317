#!/usr/bin/env bash
# mt940-js 1.0.0 (which needs tslib beside it): a reversal of a credit (mark RC in field 61 of SWIFT
# MT940, which takes money out of the account) is read as a credit, and RD as a debit; nothing else
# in the transaction tells them from C and D. Guess before running: RC has isCredit false or a mark
# of its own. Seen on 2026-11-29: C and RC read alike, so an account credited with 100 and debited
# again shows 200 where its balance says 0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund mt940-js@1.0.0 tslib@2.8.1
cat > run.cjs <<'JS'
const mt940 = require('mt940-js');
const statement = [
  ':20:STATEMENT', ':25:12345678/0001', ':28C:1/1', ':60F:C260929EUR0,00',
  ':61:260929C100,00NTRFNONREF', ':86:PAYMENT', ':61:260930RC100,00NTRFNONREF', ':86:PAYMENT RETURNED',
  ':62F:C260930EUR0,00', '-', '',
].join('\r\n');
mt940.read(Buffer.from(statement)).then(([{ transactions, closingBalance }]) => {
  const [credit, reversal] = transactions;
  const fields = Object.keys(credit).filter((key) => credit[key] !== reversal[key]);
  console.log(`fields in which they differ: ${fields.sort().join(', ')}`);
  const sum = transactions.reduce((all, { isCredit, amount }) => all + (isCredit ? amount : -amount), 0);
  console.log(`sum of the transactions ${sum}, closing balance ${closingBalance.value}`);
});
JS
seen=$(node run.cjs)
expected='fields in which they differ: description, id, valueDate
sum of the transactions 200, closing balance 0'
echo "mt940-js $(node -p 'JSON.parse(fs.readFileSync("node_modules/mt940-js/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
