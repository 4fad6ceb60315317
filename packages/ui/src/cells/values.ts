/**
 * Words that formulas answer with: English, then Chinese of the mainland and of Taiwan. {} stands for
 * a part that is worded in turn. Rule keys, names of series and the sources' own titles are none of
 * these: they stay as they are.
 */
export const values: ReadonlyArray<readonly [en: string, zh_CN: string, zh_TW: string]> = [
  // Balance-sheet and rate phases, and their kinds.
  ['Before QE', 'QE 之前', 'QE 之前'],
  ['QE 4 (pandemic)', 'QE 4（疫情）', 'QE 4（疫情）'],
  ['conventional', 'QE 之前', 'QE 之前'],
  ['easing', '扩表', '擴表'],
  ['tightening', '缩表', '縮表'],
  ['maturity', '期限调整', '期限調整'],
  ['reinvestment', '再投资', '再投資'],
  ['reserve-management', '准备金管理购债', '準備金管理購買'],
  ['Hiking', '加息', '升息'],
  ['On hold', '按兵不动', '按兵不動'],
  ['Cutting', '降息', '降息'],
  ['At the lower bound', '处于零利率下限', '處於零利率下限'],
  [
    '{} (outcome of the meeting of {} unknown)',
    '{}（尚无 {} 会议的结果）',
    '{}（尚無 {} 會議的結果）',
  ],
  [
    '{} (effective rate of {} % on {} outside the target known)',
    '{}（{3} 有效利率为 {2}%，在已知目标区间之外）',
    '{}（{3} 有效利率為 {2}%，在已知目標區間之外）',
  ],
  [
    '{} (securities changed by {} bn in eight weeks to {})',
    '{}（截至 {3} 的八周内证券变动 {2} 十亿美元）',
    '{}（截至 {3} 的八週內證券變動 {2} 十億美元）',
  ],
  // Of rules.
  ['stated', '原文给出', '原文給出'],
  ['single', '单一数值', '單一數值'],
  ['derived', '推算', '推算'],
  ['normal', '正常时期', '正常時期'],
  ['crisis', '危机时期', '危機時期'],
  ['bills', '改发短债', '改發國庫券'],
  [
    'the expected path of the policy rate, raised and kept',
    '预期政策利率路径整体上移并保持',
    '預期政策利率路徑整體上移並維持',
  ],
  ['what slows growth as much', '对经济增长的拖累相当', '對經濟成長的拖累相當'],
  [
    'what moves the ten-year yield as much',
    '对 10 年期美债收益率的影响相当',
    '對 10 年期美債殖利率的影響相當',
  ],
  [
    'the current funds rate, expected to fade',
    '当前联邦基金利率上调，预期随后回落',
    '當前聯邦基金利率調升，預期隨後回落',
  ],
  ['not said', '原文未说明', '原文未說明'],
  ['stated for up to {} % of GDP', '适用于不超过 GDP 的 {}%', '適用於不超過 GDP 的 {}%'],
  [
    'stated for run-off, turned round here; yields answered QT more than QE (D’Amico & Seida 2020)',
    '针对缩表，此处反向使用；收益率对缩表意外的反应大于扩表（D’Amico & Seida 2020）',
    '針對縮表，此處反向使用；殖利率對縮表意外的反應大於擴表（D’Amico & Seida 2020）',
  ],
  [
    'stated for purchases, turned round here; yields answered QT more than QE (D’Amico & Seida 2020)',
    '针对购债，此处反向使用；收益率对缩表意外的反应大于扩表（D’Amico & Seida 2020）',
    '針對購債，此處反向使用；殖利率對縮表意外的反應大於擴表（D’Amico & Seida 2020）',
  ],
  [
    'not about bills, whose effect is a fraction of it',
    '不涉及短期国债，其影响远小于此',
    '不涉及國庫券，其影響遠小於此',
  ],
  [
    'does not tell mortgage-backed securities apart',
    '未单独区分抵押贷款支持证券',
    '未單獨區分不動產抵押貸款證券',
  ],
  [
    'about run-off that the Treasury refunds with bills',
    '针对美国财政部改发短期国债再融资的缩表',
    '針對美國財政部改發國庫券再融資的縮表',
  ],
  // Of the literature.
  ['10-year yield', '10 年期收益率', '10 年期殖利率'],
  ['long yields abroad', '海外长期收益率', '海外長天期殖利率'],
  ['policy rate', '政策利率', '政策利率'],
  ['economy', '经济', '經濟'],
  ['purchases', '购债', '購債'],
  ['run-off', '缩表', '縮表'],
  // Of the weekly report and its gauges.
  ['share of GDP', '占 GDP 比重，1 为 100%', '占 GDP 比重，1 為 100%'],
  // Of comparisons.
  ['same', '相同', '相同'],
  ['opposite', '相反', '相反'],
  ['flat', '一方未变', '一方未變'],
  [
    '{}: {} of {} rows left out: {}',
    '{1}：{3} 行中略去 {2} 行：{4}',
    '{1}：{3} 列中略去 {2} 列：{4}',
  ],
  ['{} of {} rows left out: {}', '{2} 行中略去 {1} 行：{3}', '{2} 列中略去 {1} 列：{3}'],
  [
    '{} is no number (row {}, column {})',
    '{}不是数字（第 {} 行第 {} 列）',
    '{}不是數字（第 {} 列第 {} 欄）',
  ],
  ['…', '…', '…'],
  ['Mild path, projected', '温和路径，预测', '溫和路徑，預測'],
  ['Aggressive path, projected', '激进路径，预测', '激進路徑，預測'],
  ['What came', '实际结果', '實際結果'],
  ['with {}, not known at both ends', '含{}，其两端数值未全', '含{}，其兩端數值未全'],
];
