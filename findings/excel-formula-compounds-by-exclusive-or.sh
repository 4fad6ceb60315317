#!/usr/bin/env bash
# excel-formula 1.5.0: toJavaScript carries the operator ^ over as it is, which in JavaScript is the
# exclusive or of whole numbers, of lowest rank. Guess before running: a call of Math.pow or **, as
# it turns = into === and & into +. Seen on 2026-11-29: 100 growing at 5 % for ten years,
# =100*(1+0.05)^10, is 162.89 in a spreadsheet and 99 here, and the present value of 1000 in five
# years at 4 %, 821.93, is 964, without an error; =1&5, the text 15, is 6.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund excel-formula@1.5.0 2>/dev/null
cat > run.cjs <<'JS'
const { toJavaScript } = require('excel-formula');
for (const formula of ['=100*(1+0.05)^10', '=1000/(1+0.04)^5', '=1&5']) {
  const code = toJavaScript(formula);
  console.log(`${formula}: ${code} is ${new Function(`return ${code}`)()}`);
}
JS
seen=$(node run.cjs)
expected='=100*(1+0.05)^10: 100*(1+0.05)^10 is 99
=1000/(1+0.04)^5: 1000/(1+0.04)^5 is 964
=1&5: 1+5 is 6'
echo "excel-formula $(node -p 'JSON.parse(fs.readFileSync("node_modules/excel-formula/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
