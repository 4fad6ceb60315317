#!/usr/bin/env bash
# @mozilla/readability 0.6.0 (reader views): a block whose class has the word comment, remark or
# related in it is taken for readers' comments and the like, and a table whose row names are links
# for a menu. Guess before running: the article keeps its figures, in a plain table, a market
# commentary, remarks on a release, a table of related parties and a table that links each row to
# its series. Seen on 2026-11-29: the first alone; the others are gone without a mark, though text
# and figures are the article's own.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund @mozilla/readability@0.6.0 jsdom@29.1.1
cat > run.mjs <<'JS'
import { Readability } from '@mozilla/readability';
import { JSDOM } from 'jsdom';
const text = '<p>The balance sheet fell again, the report said, as securities matured and reserves moved.</p>'.repeat(9);
const row = (name) => `<tr><td>${name}</td><td>6,740,704</td></tr>`;
for (const [name, block] of Object.entries({
  'plain table': `<table>${row('Total assets')}${row('Of which')}</table>`,
  'table with linked rows': `<table>${row('<a href="/a">Total assets</a>')}${row('<a href="/b">Of which</a>')}</table>`,
  'section of class commentary': '<section class="commentary"><p>Assets are 6,740,704 million, we note.</p></section>',
  'div of class remarks': '<div class="remarks"><p>Assets are 6,740,704 million, we note.</p></div>',
  'div of class related-parties': '<div class="related-parties"><p>Assets are 6,740,704 million.</p></div>',
})) {
  const page = `<title>Release</title><body><article><h1>Release</h1>${text}${block}${text}</article></body>`;
  const read = new Readability(new JSDOM(page).window.document).parse();
  console.log(`${name}: ${read.textContent.includes('6,740,704') ? 'kept' : 'gone'}`);
}
JS
seen=$(node run.mjs)
expected='plain table: kept
table with linked rows: gone
section of class commentary: gone
div of class remarks: gone
div of class related-parties: gone'
echo "@mozilla/readability $(node -p 'JSON.parse(fs.readFileSync("node_modules/@mozilla/readability/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
