import { inHongKong } from './hong-kong.ts';
import type { Messages } from './messages.ts';
import { once } from './reworded.ts';
import { spaced } from './spaced.ts';
import { zh_TW } from './zh_TW.ts';

/** Hong Kong reads as Taiwan does but for its terms (glossary.ts), and counts rate moves by times. */
export const zh_HK = once(
  (): Messages =>
    inHongKong(zh_TW, {
      hike: (count) => `加息 ${count} 次`,
      cut: (count) => `減息 ${count} 次`,
      converter: {
        sentence: {
          amount: {
            before: '若聯儲局',
            verb: { 'run-off': '減息', expansion: '加息' },
            after: '次數為',
          },
        },
        moves: { 'run-off': (count) => `${count} 次`, expansion: (count) => `${count} 次` },
        each: '每次 0.25 厘（25 個基點）',
        eachAfter: '，每次 0.25 厘',
        writeMoves: '請輸入次數、厘或基點，例如 減息 3 次、加息 0.75 厘、75 個基點',
        headings: {
          moves: {
            'run-off': {
              answer: (rule) => `按${spaced(rule)}，抵銷所需的減息次數`,
              axis: () => '抵銷所需的減息次數（每次 0.25 厘）',
              column: '所需減息次數',
              beside: '減息一次可抵銷',
            },
            expansion: {
              answer: (rule) => `按${spaced(rule)}，抵銷所需的加息次數`,
              axis: () => '抵銷所需的加息次數（每次 0.25 厘）',
              column: '所需加息次數',
              beside: '加息一次可抵銷',
            },
          },
        },
        rules: {
          'cicc-2022': {
            brief: '每 1% GDP 推升 10 年期美債孳息率 6–8 個基點；期限溢價 20 個基點 ≈ 加息一次',
            states:
              '縮表規模每相當於 GDP 的 1%，10 年期美債孳息率上升 6–8 個基點；10 年期期限溢價上升 20 個基點 ≈ 加息一次（0.25 厘）',
          },
          'powell-2022': {
            brief: '已公布的路徑 ≈ 一年內加息一次（0.25 厘）',
            states: '已公布的縮表路徑 ≈ 一年內加息一次（0.25 厘）',
          },
          'gagnon-sack-2018': {
            brief: '購買相當於 GDP 1.5% 的債券 ≈ 減息一次（0.25 厘）',
            states: '購買相當於 GDP 1.5% 的債券 ≈ 減息一次（0.25 厘）',
          },
        },
        omnibox: { hint: '金額或利率變動：6,000億、1.5萬億、GDP 的 2%、減息3次' },
      },
      options: {
        ruleHint: '卡片用它把縮表換算為加息次數；圖表與換算器會列出全部法則。',
      },
      scenario: {
        ratePresets: { none: '不加息', four: '2022 年加息 4 次', seven: '2022 年加息 7 次' },
        offsetting: {
          stepsOf: { '25bp': '每次 25 個基點' },
          most: (moves, hikes) => `最多${hikes ? '加息' : '減息'} ${moves} 次`,
          rules: '各換算法則本身的減息次數',
          range: (byChoice, withRule) =>
            `同一縮表，因預期、溢價與政策反應而異：${byChoice} 次；計入法則自身區間：${withRule} 次。`,
        },
        hikesByQuarter: '各季加息次數（每次 0.25 厘）',
        total: (hikes, bp) => `合計 ${hikes} 次 = ${bp} 個基點`,
        equities: {
          extrapolated: (amount) => `超出中金研究報告所試範圍：加息 7 次與 ${amount}。`,
        },
        cautions: {
          'beyond-measured': '疊加誤差僅在加息 7 次以內測得，該路徑超出此範圍。',
        },
      },
    }),
);
