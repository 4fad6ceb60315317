import { balanceSheetSnapshot, epochDayOf, phaseOn, type TimeSeries, toEpochDay } from '@qt-lens/core';
import { formatAmount, formatDay, formatMonth, formatPercent, htmlLang, type Language, messagesIn } from '@qt-lens/ui';
import { phaseSpans } from '@qt-lens/ui/comparison';
import { changeSince, type InstrumentPrices } from '../comparison.ts';
import { lastRunOffInHikes } from '../equivalence.ts';
import type { Figures } from '../figures.ts';
import type { Instrument } from '../sites/index.ts';
import type { CardView, LineView } from './view.ts';

export interface CardInput {
  readonly instrument: Instrument;
  readonly figures: Figures;
  /** Prices of the instrument, if there are any. */
  readonly prices: InstrumentPrices | null;
  readonly baseDate: string;
  readonly rule: string;
  readonly language: Language;
}

/** Everything the card says about an instrument, worded in the reader's language. */
export function buildCard({ instrument, figures, prices, baseDate, rule, language }: CardInput): CardView {
  const messages = messagesIn[language];
  const { assets } = figures;
  const snapshot = balanceSheetSnapshot(assets);
  const today = snapshot.latest.date;
  const { phase } = phaseOn(today);
  const latest = formatAmount(snapshot.latest.amountBn, language);
  const weeks = snapshot.over13Weeks;
  const weeksAmount = weeks && formatAmount(weeks.differenceBn, language, { signed: true });
  const peak = formatPercent(snapshot.sincePeakPercent, language, { signed: true });

  const fed = line('fed', messages.fedAssets, assets, baseDate, language, formatDay(today, language));
  const own = prices && line('instrument', instrument.symbol, prices.series, baseDate, language, endOf(prices, language));
  const lines = own === null ? [fed] : [own, fed];
  const first = Math.min(...lines.map((each) => each.days[0]));
  const last = Math.max(...lines.map((each) => each.days.at(-1)!));

  return {
    lang: htmlLang[language],
    symbol: instrument.symbol,
    label: messages.card.label,
    phase: {
      kind: phase.kind,
      name: messages.phases[phase.key] ?? phase.name,
      since: phase.from === null ? '' : `· ${messages.since(formatDay(phase.from, language))}`,
    },
    stats: [
      { role: 'fed-assets', label: messages.fedAssets, ...latest, note: formatDay(today, language), raw: snapshot.latest.amountBn },
      ...(weeks && weeksAmount
        ? [
            {
              role: 'fed-assets-13-weeks',
              label: messages.card.weeks13,
              ...weeksAmount,
              note: formatPercent(weeks.percent, language, { signed: true }).text,
              raw: weeks.differenceBn,
            },
          ]
        : []),
      {
        role: 'fed-assets-since-peak',
        label: messages.card.sincePeak,
        ...peak,
        note: formatDay(snapshot.peak.date, language),
        raw: snapshot.sincePeakPercent,
      },
    ],
    comparison: {
      label: messages.card.changeSince,
      base: formatDay(baseDate, language),
      lines,
      spans: phaseSpans(messages, first, last),
      years: yearsBetween(first, last),
    },
    equivalence: lastRunOffInHikes(figures, rule, language),
    sources: [
      messages.card.source(formatDay(today, language)),
      prices === null
        ? messages.card.noPrices(instrument.symbol)
        : messages.card.standIn(instrument.symbol, formatMonth(prices.series.last!.date, language)),
    ],
    tag: null,
    chip: { amount: `${messages.card.fed} ${latest.text}`, date: formatDay(today, language) },
    words: { openChart: messages.card.openChart, collapse: messages.card.collapse, expand: messages.card.expand, move: messages.card.move },
  };
}

function line(role: LineView['role'], label: string, series: TimeSeries, baseDate: string, language: Language, note: string): LineView {
  const base = toEpochDay(baseDate);
  const since = changeSince(series, baseDate).series.between(base);
  // The base may be an observation of an earlier day, or nothing may have followed it yet: the line starts at 0 on the base date.
  const startsOnBase = since.days[0] === base;
  const days = [...(startsOnBase ? [] : [base]), ...since.days];
  const percents = [...(startsOnBase ? [] : [0]), ...since.values];
  const raw = percents[percents.length - 1];
  return {
    role,
    label,
    note,
    value: formatPercent(raw, language, { signed: true }).text,
    raw,
    days,
    percents,
  };
}

function endOf({ series, standIn }: InstrumentPrices, language: Language): string {
  const { date } = series.last!;
  return standIn ? formatMonth(date, language) : formatDay(date, language);
}

function yearsBetween(first: number, last: number): Array<{ day: number; label: string }> {
  const years: Array<{ day: number; label: string }> = [];
  for (let year = 2000; year < 2100; year++) {
    const day = epochDayOf(year, 1, 1)!;
    if (day > last) break;
    if (day >= first) years.push({ day, label: String(year) });
  }
  return years;
}
