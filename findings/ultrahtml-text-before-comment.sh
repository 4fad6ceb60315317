#!/usr/bin/env bash
# ultrahtml 1.7.0: text that stands before a comment in the same element is not in the tree.
# Guess before running: `<td>6,747,704<!-- r --></td>` holds the figure, then the comment. Seen on
# 2026-11-29: the comment alone; with text on both sides only the part behind it is left, so a figure
# with a comment between its digits reads as a smaller one, without an error.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund ultrahtml@1.7.0
cat > run.mjs <<'JS'
import { parse, TEXT_NODE } from 'ultrahtml';
const text = (node) => (node.type === TEXT_NODE ? node.value : (node.children ?? []).map(text).join(''));
for (const html of ['<td>6,747,704</td>', '<td>6,747,704<!-- r --></td>', '<td>6,<!-- r -->747,704</td>'])
  console.log(`${html}: "${text(parse(html))}"`);
JS
seen=$(node run.mjs)
expected='<td>6,747,704</td>: "6,747,704"
<td>6,747,704<!-- r --></td>: ""
<td>6,<!-- r -->747,704</td>: "747,704"'
echo "ultrahtml $(node -p 'JSON.parse(fs.readFileSync("node_modules/ultrahtml/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
