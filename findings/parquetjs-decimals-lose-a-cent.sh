#!/usr/bin/env bash
# @dsnp/parquetjs 1.8.9 (Parquet): a DECIMAL column of scale 2 is written as 100 times the value,
# rounded down. Guess before running: the nearest cent, so that two-decimal amounts come back as
# they went in. Seen on 2026-11-29: 8.2 is stored as 8.19, since 8.2 * 100 is 819.9999999999999 in
# binary, and -1.1 as -1.11; read here by hyparquet 1.31.5. Of the amounts up to ten, 69 in a
# thousand change: prices and balances kept in the exact type are a cent off.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @dsnp/parquetjs@1.8.9 hyparquet@1.31.5
cat > run.mjs <<'JS'
import { createRequire } from 'node:module';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
const parquet = createRequire(import.meta.url)('@dsnp/parquetjs');
const schema = new parquet.ParquetSchema({ amount: { type: 'DECIMAL', precision: 9, scale: 2 } });
const write = async (amounts) => {
  const writer = await parquet.ParquetWriter.openFile(schema, 'amounts.parquet');
  for (const amount of amounts) await writer.appendRow({ amount });
  await writer.close();
  const file = await asyncBufferFromFile('amounts.parquet');
  return (await parquetReadObjects({ file })).map((row) => row.amount.toFixed(2));
};
const amounts = [8.2, 4.35, 0.29, -1.1, 5.25];
console.log(`${amounts.join(' ')}: ${(await write(amounts)).join(' ')}`);
const all = Array.from({ length: 1000 }, (_, cents) => cents / 100);
const read = await write(all);
const wrong = read.filter((amount, i) => Math.round(100 * Number(amount)) !== i).length;
console.log(`of the 1000 amounts from 0.00 to 9.99, changed: ${wrong}`);
JS
seen=$(node run.mjs)
expected='8.2 4.35 0.29 -1.1 5.25: 8.19 4.34 0.28 -1.11 5.25
of the 1000 amounts from 0.00 to 9.99, changed: 69'
echo "@dsnp/parquetjs $(node -p 'JSON.parse(fs.readFileSync("node_modules/@dsnp/parquetjs/package.json")).version'), hyparquet $(node -p 'JSON.parse(fs.readFileSync("node_modules/hyparquet/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
