#!/usr/bin/env bash
# iso20022.js 0.0.15 gives amounts in minor units, hundredths for every currency. ISO 4217 has no
# minor unit for the yen and three decimals for the Kuwaiti dinar. Guess before running: JPY 123456
# of a camt.053 statement is 123456, KWD 1.234 is 1234, and both are written back so. Seen on
# 2026-11-29: 12345600 and 123.4, and a payment of 123456 is written as JPY 1234.56, an amount the
# yen cannot have; USD 19.99 is no whole number of cents either.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund iso20022.js@0.0.15
cat > run.mjs <<'JS'
import { CashManagementEndOfDayReport as Report, ISO20022 } from 'iso20022.js';
const statement = (currency, amount) => `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>
<GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-09-30T18:00:00Z</CreDtTm></GrpHdr>
<Stmt><Id>S1</Id><CreDtTm>2026-09-30T18:00:00Z</CreDtTm>
<Acct><Id><Othr><Id>123</Id></Othr></Id><Svcr><FinInstnId><BIC>BOFAUS3N</BIC></FinInstnId></Svcr></Acct>
<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp>
<Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-09-30</Dt></Dt></Bal>
<Ntry><NtryRef>1</NtryRef><Amt Ccy="${currency}">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>
<BookgDt><Dt>2026-09-30</Dt></BookgDt><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd>
<SubFmlyCd>BOOK</SubFmlyCd></Fmly></Domn></BkTxCd></Ntry>
</Stmt></BkToCstmrStmt></Document>`;
for (const [currency, amount] of [['USD', '19.99'], ['JPY', '123456'], ['KWD', '1.234']])
  console.log(`${currency} ${amount}: ${Report.fromXML(statement(currency, amount)).entries[0].amount}`);
const agent = { bic: 'CHASUS33', bankAddress: { country: 'US' } };
const account = { accountNumber: '123' };
const address = { streetName: 'Main Street', townName: 'Town', postalCode: '1', country: 'JP' };
const creditor = { name: 'B', account, agent, address };
const payment = new ISO20022({
  initiatingParty: { name: 'A', id: 'A', account, agent },
}).createSWIFTCreditPaymentInitiation([
  { type: 'swift', direction: 'credit', amount: 123456, currency: 'JPY', creditor },
]);
console.log(`payment: ${payment.toString().match(/<InstdAmt.*<\/InstdAmt>/)[0]}`);
JS
seen=$(node run.mjs)
expected='USD 19.99: 1998.9999999999998
JPY 123456: 12345600
KWD 1.234: 123.4
payment: <InstdAmt Ccy="JPY">1234.56</InstdAmt>'
echo "iso20022.js $(node -p 'JSON.parse(fs.readFileSync("node_modules/iso20022.js/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
