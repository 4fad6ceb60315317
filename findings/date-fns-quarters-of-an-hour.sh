#!/usr/bin/env bash
# date-fns 4.4.0: the quarter of a year, QQQ and QQQQ, is in Taiwan's Chinese (zhTW) the quarter of
# an hour, 刻 and 刻鐘. Guess before running: a 季, as in zhCN and zhHK, and as the Unicode CLDR has it
# for zh-Hant (dates/calendars/gregorian/quarters: 第3季). Seen on 2026-11-29: 第三刻鐘, and the axis of
# quarters that chartjs-adapter-date-fns 3.0.0 writes, qqq - yyyy, reads 第三刻 - 2026 under a chart of
# earnings or growth.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --silent --no-audit --no-fund date-fns@4.4.0 chartjs-adapter-date-fns@3.0.0 chart.js@4.6.1
cat > run.mjs <<'JS'
import { _adapters } from 'chart.js';
import { format } from 'date-fns';
import { zhCN, zhHK, zhTW } from 'date-fns/locale';
import 'chartjs-adapter-date-fns';
const day = new Date('2026-09-30');
for (const locale of [zhCN, zhHK, zhTW]) {
  const adapter = new _adapters._date({ locale });
  const tick = adapter.format(day, adapter.formats().quarter);
  console.log(`${locale.code}: ${format(day, 'yyyy年QQQ', { locale })}, ${format(day, 'yyyy年QQQQ', { locale })}, axis ${tick}`);
}
JS
export TZ=UTC
seen=$(node run.mjs)
expected='zh-CN: 2026年第三季, 2026年第三季度, axis 第三季 - 2026
zh-HK: 2026年第三季, 2026年第三季度, axis 第三季 - 2026
zh-TW: 2026年第三刻, 2026年第三刻鐘, axis 第三刻 - 2026'
echo "date-fns $(node -p 'JSON.parse(fs.readFileSync("node_modules/date-fns/package.json")).version'), chartjs-adapter-date-fns $(node -p 'JSON.parse(fs.readFileSync("node_modules/chartjs-adapter-date-fns/package.json")).version')"
echo "$seen"
[ "$seen" = "$expected" ] || { echo "no longer as seen on 2026-11-29:"; echo "$expected"; exit 1; }
