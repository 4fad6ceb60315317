/**
 * Sentences of formulas that go wrong, behind function and argument: English, then Chinese of the
 * mainland and of Taiwan. {} stands for what the sentence is given, in the order of the English.
 */
export const sentences: ReadonlyArray<readonly [en: string, zh_CN: string, zh_TW: string]> = [
  ['is missing: {}', '缺失：请给出该参数', '缺漏：請給出該引數'],
  ['is blank: give one of {}', '为空白：请给出以下之一：{}', '為空白：請給出以下之一：{}'],
  [
    'is blank: give an identifier of FRED such as {}',
    '为空白：请给出 FRED 代码，例如 {}',
    '為空白：請給出 FRED 代號，例如 {}',
  ],
  [
    'is blank: leave it out for every series',
    '为空白：省略该参数即列出全部序列',
    '為空白：省略該引數即列出全部數列',
  ],
  ['must be a number, not {}', '必须是数字，而不是 {}', '必須是數字，而不是 {}'],
  ['must be text, not {}', '必须是文本，而不是 {}', '必須是文字，而不是 {}'],
  ['must be above {}, not {}', '必须大于 {}，而不是 {}', '必須大於 {}，而不是 {}'],
  ['must be one of {}, not {}', '必须是以下之一：{}；而不是 {}', '必須是以下之一：{}；而不是 {}'],
  [
    'must be a date such as 2022-12-07, not {}',
    '必须是日期，例如 2022-12-07，而不是 {}',
    '必須是日期，例如 2022-12-07，而不是 {}',
  ],
  [
    'must be one cell, not {} × {} cells',
    '必须是一个单元格，而不是 {} × {} 个',
    '必須是一個儲存格，而不是 {} × {} 個',
  ],
  [
    'must be one row or one column, not {} × {} cells',
    '必须是一行或一列，而不是 {} × {} 个单元格',
    '必須是一列或一欄，而不是 {} × {} 個儲存格',
  ],
  [
    'must be one row or one column where each cell gives {} values',
    '每个单元格给出 {} 个值时，必须是一行或一列',
    '每個儲存格給出 {} 個值時，必須是一列或一欄',
  ],
  [
    'must be an identifier of FRED such as {}, not {}',
    '必须是 FRED 代码，例如 {}，而不是 {}',
    '必須是 FRED 代號，例如 {}，而不是 {}',
  ],
  [
    'must be a name of FED_SERIES or a series FRED_SERIES has read, not {}',
    '必须是 FED_SERIES 的名称或 FRED_SERIES 读取过的序列，而不是 {}',
    '必須是 FED_SERIES 的名稱或 FRED_SERIES 讀取過的數列，而不是 {}',
  ],
  [
    'must be a whole number of at least {}, not {}',
    '必须是不小于 {} 的整数，而不是 {}',
    '必須是不小於 {} 的整數，而不是 {}',
  ],
  [
    'must hold numbers, but row {}, column {} holds {}',
    '必须是数字，但第 {} 行第 {} 列是 {}',
    '必須是數字，但第 {} 列第 {} 欄是 {}',
  ],
  [
    'must be 0 or more, not {}: the double-kill rule is stated for tightening only, not for cuts or expansion',
    '必须不小于 0，而不是 {}：“双杀”法则仅适用于紧缩，不适用于降息或扩表',
    '必須不小於 0，而不是 {}：「雙殺」法則僅適用於緊縮，不適用於降息或擴表',
  ],
  ['is too long: {}', '过长：{}', '過長：{}'],
  ['is {}, beyond any figure', '为 {}，超出任何合理数值', '為 {}，超出任何合理數值'],
  ['holds {}, beyond any figure', '含有 {}，超出任何合理数值', '含有 {}，超出任何合理數值'],
  [
    'is {}, which looks like {}; in {} write {}',
    '为 {}，看似 {}；以 {} 计请写 {}',
    '為 {}，看似 {}；以 {} 計請寫 {}',
  ],
  ['is {}, before the start {}', '为 {}，早于起始日 {}', '為 {}，早於起始日 {}'],
  ['is {}, before the base date {}', '为 {}，早于基准日 {}', '為 {}，早於基準日 {}'],
  [
    'is {}, more than the {} changes both series have',
    '为 {}，多于两个序列共有的变动个数（{}）',
    '為 {}，多於兩個數列共有的變動個數（{}）',
  ],
  [
    'is a list within a list, not a range of cells',
    '是嵌套的列表，不是单元格区域',
    '是巢狀的清單，不是儲存格範圍',
  ],
  ['has no cells', '没有单元格', '沒有儲存格'],
  ['has no numbers', '没有数字', '沒有數字'],
  ['has dates but no numbers', '有日期而没有数字', '有日期而沒有數字'],
  ['shows {} and no numbers', '显示 {}，没有数字', '顯示 {}，沒有數字'],
  [
    'shows #N/A and no numbers; where these are quotes of GOOGLEFINANCE, which Sheets may keep from add-ons, copy them, paste them as values, and name the copy',
    '显示 #N/A，没有数字；若为 GOOGLEFINANCE 行情（表格可能不向插件提供），请复制后仅粘贴数值，再引用该副本',
    '顯示 #N/A，沒有數字；若為 GOOGLEFINANCE 報價（試算表可能不提供給外掛程式），請複製後只貼上值，再參照該副本',
  ],
  [
    'has {} cells; at most {} are read: name a smaller range',
    '有 {} 个单元格；至多读取 {} 个：请缩小区域',
    '有 {} 個儲存格；至多讀取 {} 個：請縮小範圍',
  ],
  [
    "has {} × {} cells, which does not fit the other ranges' {} × {}",
    '有 {} × {} 个单元格，与其他区域的 {} × {} 不符',
    '有 {} × {} 個儲存格，與其他範圍的 {} × {} 不符',
  ],
  [
    "has {} columns or cells, which does not fit the other arguments' {}",
    '有 {} 列或单元格，与其他参数的 {} 不符',
    '有 {} 欄或儲存格，與其他引數的 {} 不符',
  ],
  [
    'has {} rows, but {} has {}; without dates rows go together',
    '有 {} 行，而 {} 有 {} 行；没有日期时按行对应',
    '有 {} 列，而 {} 有 {} 列；沒有日期時依列對應',
  ],
  [
    'has {} quarters; a scenario has {}',
    '有 {} 个季度；情景有 {} 个季度',
    '有 {} 季；情境有 {} 季',
  ],
  [
    'has a value but no date in row {}, but {}',
    '第 {} 行有数值而没有日期，只有 {}',
    '第 {} 列有數值而沒有日期，只有 {}',
  ],
  ['has a value but no date in row {}', '第 {} 行有数值而没有日期', '第 {} 列有數值而沒有日期'],
  [
    'has a value but no date in column {}, but {}',
    '第 {} 列有数值而没有日期，只有 {}',
    '第 {} 欄有數值而沒有日期，只有 {}',
  ],
  ['has a value but no date in column {}', '第 {} 列有数值而没有日期', '第 {} 欄有數值而沒有日期'],
  [
    'holds {} in row {}; logarithms need positive values',
    '第 {2} 行为 {1}；取对数须为正数',
    '第 {2} 列為 {1}；取對數須為正數',
  ],
  [
    'holds several series in one column ({}); name a range with one of them',
    '一列中含多个序列（{}）；请选取只含其中一个的区域',
    '一欄中含多個數列（{}）；請選取只含其中一個的範圍',
  ],
  [
    'holds several series in one column; name a range with one of them',
    '一列中含多个序列；请选取只含其中一个的区域',
    '一欄中含多個數列；請選取只含其中一個的範圍',
  ],
  [
    'names {} series; at most {} are read by one formula',
    '有 {} 个序列；一个公式至多读取 {} 个',
    '有 {} 個數列；一個公式至多讀取 {} 個',
  ],
  ['needs dates in its first column', '第一列需要日期', '第一欄需要日期'],
  [
    'needs dates in its first column, as {} has',
    '第一列需要日期，与 {} 一致',
    '第一欄需要日期，與 {} 一致',
  ],
  [
    'needs dates in its first column, as the embedded figures have',
    '第一列需要日期，与内置数据一致',
    '第一欄需要日期，與內建數據一致',
  ],
  ['needs dates in the first column of {}', '需要 {} 的第一列为日期', '需要 {} 的第一欄為日期'],
  [
    'by-end needs dates in the first column of the ranges',
    'by-end 需要各区域的第一列为日期',
    'by-end 需要各範圍的第一欄為日期',
  ],
  ['leaves no figures: {}', '范围内没有数据：{}', '範圍內沒有數據：{}'],
  ['cannot be shown: {}', '无法显示：{}', '無法顯示：{}'],
  [
    'FRED is slow to answer; edit the formula to try again in a minute',
    'FRED 响应缓慢；请一分钟后编辑公式重试',
    'FRED 回應緩慢；請一分鐘後編輯公式再試',
  ],
  ['{} is not one of {}', '{} 不在以下之列：{}', '{} 不在以下之列：{}'],
  [
    '{} is not a date; write it as 2022-12-07',
    '{} 不是日期；请写成 2022-12-07',
    '{} 不是日期；請寫成 2022-12-07',
  ],
  [
    '{} states no effect on the 10-year yield; {} does',
    '{} 未说明对 10 年期收益率的影响；说明了的有 {}',
    '{} 未說明對 10 年期殖利率的影響；說明了的有 {}',
  ],
  [
    '{} starts on {}: no value on or before {}',
    '{} 始于 {}：{} 当日及之前没有数值',
    '{} 始於 {}：{} 當日及之前沒有數值',
  ],
  [
    '{} starts on {}, after the base date {}',
    '{} 始于 {}，晚于基准日 {}',
    '{} 始於 {}，晚於基準日 {}',
  ],
  ['{} starts on {}, after {}', '{} 始于 {}，晚于 {}', '{} 始於 {}，晚於 {}'],
  [
    '{} ends on {}, before the base date {}',
    '{} 止于 {}，早于基准日 {}',
    '{} 止於 {}，早於基準日 {}',
  ],
  [
    'the value as of {} is {}; a base must be positive',
    '{} 的最新值为 {}；基准必须为正数',
    '{} 的最新值為 {}；基準必須為正數',
  ],
  [
    'the value as of {} is {}; a per-cent change needs a positive start',
    '{} 的最新值为 {}；百分比变动的起点必须为正数',
    '{} 的最新值為 {}；百分比變動的起點必須為正數',
  ],
  ['the end {} is before the start {}', '结束日 {} 早于起始日 {}', '結束日 {} 早於起始日 {}'],
  [
    'the result would have {} cells; at most {} are written: name smaller ranges',
    '结果将有 {} 个单元格；至多写入 {} 个：请缩小区域',
    '結果將有 {} 個儲存格；至多寫入 {} 個：請縮小範圍',
  ],
  [
    '{} complete rows are too few for {} coefficients; at least {} are needed',
    '{} 个完整的行不足以估计 {} 个系数；至少需要 {} 个',
    '{} 個完整的列不足以估計 {} 個係數；至少需要 {} 個',
  ],
  [
    '{} common days are too few; at least {} are needed',
    '{} 个共同日期太少；至少需要 {} 个',
    '{} 個共同日期太少；至少需要 {} 個',
  ],
  ['no balance-sheet phase on {}', '{} 没有对应的资产负债表阶段', '{} 沒有對應的資產負債表階段'],
  [
    'the paths are too large beside GDP to be simulated',
    '路径相对 GDP 过大，无法模拟',
    '路徑相對 GDP 過大，無法模擬',
  ],
  ['could not be calculated', '无法计算', '無法計算'],
];

/** How a sentence shows cells that hold no text or number. */
export const cells: Readonly<Record<string, readonly [zh_CN: string, zh_TW: string]>> = {
  blank: ['空白', '空白'],
  'a date': ['日期', '日期'],
  'a date that does not exist': ['不存在的日期', '不存在的日期'],
  'a range': ['区域', '範圍'],
  'something that is not a cell value': ['无法识别的内容', '無法辨識的內容'],
  'the ranges': ['各区域', '各範圍'],
  values: ['values', 'values'],
};
