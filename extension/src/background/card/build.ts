import {
  epochDayOf,
  fedSeries,
  phaseOn,
  snapshotOf,
  type TimeSeries,
  toEpochDay,
  toIsoDay,
} from '@qt-lens/core';
import {
  formatAmount,
  formatDay,
  formatDayOfYear,
  formatMonth,
  formatPercent,
  formatsIn,
  type Language,
  messagesIn,
  sentences,
  seriesName,
} from '@qt-lens/ui';
import { phaseSpans } from '@qt-lens/ui/comparison';
import type { CardView, LineView, NoticeView } from '../../messages/card-view.ts';
import type { PricesAnswer } from '../../messages/protocol.ts';
import type { FiguresState } from '../../messages/series-update.ts';
import { changeTone } from '../../shared/change-tone.ts';
import {
  changeSince,
  type InstrumentPrices,
  RESEARCH_BASE,
} from '../../shared/comparison-series.ts';
import { lastRunOffInHikes } from '../../shared/equivalence-view.ts';
import type { Figures } from '../../shared/figures.ts';
import { netLiquiditySentences } from '../../shared/net-liquidity-sentences.ts';
import { policySentences } from '../../shared/policy-sentences.ts';
import { publishers } from '../../shared/publishers.ts';
import type { CardSeries, ChangeColouring } from '../../shared/settings.ts';
import { stateSentence } from '../../shared/state-sentence.ts';
import type { Instrument } from '../../sites/index.ts';

export interface CardInput {
  readonly instrument: Instrument;
  readonly figures: Figures;
  /** Prices of the instrument, if there are any. */
  readonly prices: InstrumentPrices | null;
  readonly baseDate: string;
  readonly rule: string;
  readonly changeColouring?: ChangeColouring;
  /** The series the card is about; total assets if left out. */
  readonly cardSeries?: CardSeries;
  readonly language: Language;
  /** How far the figures can be relied on to be the latest; left out: they are. */
  readonly figuresState?: FiguresState;
  /** Where the prices stand; left out: nobody is asked for any. */
  readonly pricesState?: Pick<PricesAnswer, 'status' | 'publisher' | 'error'>;
}

const CURRENT: FiguresState = { kind: 'current', stale: false, error: null };
const NO_PRICES = { status: 'off', publisher: null, error: null } as const;

/** Everything the card says about an instrument, worded in the reader's language. */
export function buildCard(input: CardInput): CardView {
  const {
    instrument,
    figures,
    prices,
    rule,
    language,
    figuresState = CURRENT,
    changeColouring = 'none',
    cardSeries = 'assets',
  } = input;
  const messages = messagesIn[language];
  const series = fedSeries(cardSeries, figures);
  const snapshot = snapshotOf(series);
  const today = snapshot.latest.date;
  const { phase } = phaseOn(today);
  const isAssets = cardSeries === 'assets';
  const seriesLabel = isAssets ? messages.fedAssets : seriesName(cardSeries, language);
  // Nothing is compared past the last figure.
  const [baseDate] = [input.baseDate, today].sort();
  const latest = formatAmount(snapshot.latest.amountBn, language);
  const weeks = snapshot.over13Weeks;
  const weeksAmount = weeks && formatAmount(weeks.differenceBn, language, { signed: true });
  const peak = formatPercent(snapshot.sincePeakPercent, language, { signed: true });

  const fed = line('fed', seriesLabel, series, baseDate, language, formatDay(today, language));
  const own = prices && priceLine(input, prices, baseDate);
  const lines = own === null ? [fed] : [own, fed];
  const first = Math.min(...lines.map((each) => each.days[0]));
  const last = Math.max(...lines.map((each) => each.days.at(-1)!));

  const [reserves, insideNetLiquidity] =
    cardSeries === 'net-liquidity' ? netLiquiditySentences(figures, today, language) : ['', ''];
  const { status } = input.pricesState ?? NO_PRICES;
  const notice = noticeOf(input);

  return {
    lang: formatsIn[language].tag,
    symbol: instrument.symbol,
    name: instrument.name ?? null,
    label: messages.card.label,
    state: sentences(language, stateSentence(today, language), reserves),
    stateBeside: insideNetLiquidity,
    phase: {
      kind: phase.kind,
      name: messages.phases[phase.key] ?? phase.name,
      since: phase.from === null ? '' : `· ${messages.since(formatDay(phase.from, language))}`,
      ...policySentences(figures, language),
    },
    stats: [
      {
        role: 'fed-assets',
        label: seriesLabel,
        ...latest,
        note: formatDay(today, language),
        raw: snapshot.latest.amountBn,
      },
      ...(weeks && weeksAmount
        ? [
            {
              role: 'fed-assets-13-weeks',
              label: messages.card.weeks13,
              ...weeksAmount,
              note: formatPercent(weeks.percent, language, { signed: true }).text,
              raw: weeks.differenceBn,
              tone: changeTone(weeks.differenceBn, changeColouring),
            },
          ]
        : []),
      {
        role: 'fed-assets-since-peak',
        label: messages.card.sincePeak,
        ...peak,
        note: formatDay(snapshot.peak.date, language),
        raw: snapshot.sincePeakPercent,
        tone: changeTone(snapshot.sincePeakPercent, changeColouring),
      },
    ],
    comparison: {
      label: messages.card.changeSince,
      base: formatDay(baseDate, language),
      baseHint: baseDate === RESEARCH_BASE ? messages.chart.researchBase : '',
      lines,
      spans: phaseSpans(messages, first, last),
      years: yearsBetween(first, last),
    },
    equivalence: lastRunOffInHikes(figures, rule, language),
    sources: [
      sourceOfFigures(figuresState, today, language),
      ...(notice !== null && notice.text !== null ? [] : [sourceOfPrices(input)]),
    ],
    notice,
    tag: figuresState.stale
      ? messages.card.stale
      : figuresState.kind === 'offline'
        ? messages.card.offline
        : null,
    chip: {
      amount: `${isAssets ? messages.card.fed : seriesLabel} ${latest.text}`,
      date:
        (figuresState.kind === 'offline' ? `${messages.card.offline} · ` : '') +
        formatDay(today, language),
      notice: status === 'error' || status === 'needs-access' ? notice : null,
    },
    pending: status === 'loading',
    contextInvalidated: false,
    labels: {
      openChart: messages.card.openChart,
      convert: messages.chart.convert,
      collapse: messages.card.collapse,
      expand: messages.card.expand,
      move: messages.card.move,
      contextLost: messages.card.contextLost,
    },
  };
}

/** Who the figures are from and how old they are. */
function sourceOfFigures({ kind }: FiguresState, today: string, language: Language): string {
  const { card, states } = messagesIn[language];
  const day = formatDay(today, language);
  return kind === 'offline' ? states.offline(day) : card.source(day);
}

function sourceOfPrices({ instrument, prices, language }: CardInput): string {
  const { symbol } = instrument;
  const { card, states } = messagesIn[language];
  if (prices === null) return card.noPrices(symbol);
  const { date } = prices.series.last!;
  if (prices.standIn) return card.standIn(symbol, formatMonth(date, language));
  // What the publisher was asked for, which is not always how the page writes it.
  const asked = prices.publisher === null ? symbol : (instrument.canonicalSymbol ?? symbol);
  return states.priceSource(asked, prices.publisher ?? states.pasted, formatDay(date, language));
}

/**
 * What there is to say, and what the reader can do; null if all is as it should be. What went wrong
 * comes before what is on offer.
 */
function noticeOf(input: CardInput): NoticeView | null {
  const { figuresState = CURRENT, language, pricesState = NO_PRICES } = input;
  const { states } = messagesIn[language];
  const ofPrices = noticeOfPrices(input);
  if (figuresState.kind !== 'error' || figuresState.error === null || pricesState.error !== null)
    return ofPrices;
  return {
    text: states.errors[figuresState.error](figuresState.publisher ?? publishers.fred.name),
    action: { name: 'again', label: states.retry },
  };
}

function noticeOfPrices({
  instrument: { symbol, canonicalSymbol },
  prices,
  language,
  pricesState = NO_PRICES,
}: CardInput): NoticeView | null {
  const { states } = messagesIn[language];
  const { status, publisher, error } = pricesState;
  const name = publisher ?? '';
  switch (status) {
    case 'unasked':
      // Beside a stand-in prices are an offer; without one they are missing.
      return prices === null
        ? {
            // What leaves the browser, which is not always how the page writes it.
            text: states.asksFor(name, canonicalSymbol ?? symbol),
            action: { name: 'open-prices', label: states.showPrices },
          }
        : { text: null, action: { name: 'open-prices', label: states.livePrices } };
    case 'needs-access':
      return { text: states.needsAccess, action: { name: 'open-prices', label: states.allow } };
    case 'needs-key':
      return {
        text: states.needsKey(name),
        action: { name: 'open-options', label: states.options },
      };
    case 'loading':
      return { text: states.loadingPrices(symbol), action: null };
    case 'error':
    case 'live':
      if (error === null) return null;
      // Another try would not help; another source or key would.
      if (error === 'not-covered' || error === 'bad-key') {
        return {
          text: states.errors[error](name),
          action: { name: 'open-options', label: states.options },
        };
      }
      return { text: states.errors[error](name), action: { name: 'again', label: states.retry } };
    default:
      return null;
  }
}

function line(
  role: LineView['role'],
  label: string,
  series: TimeSeries,
  baseDate: string,
  language: Language,
  note: string,
): LineView {
  const base = toEpochDay(baseDate);
  const { series: change, startsLater } = changeSince(series, baseDate);
  const since = change.between(base);
  // The base may be an observation of an earlier day, or nothing may have followed it yet: the line
  // starts at 0 on the base date.
  const startsOnBase = startsLater || since.days[0] === base;
  const days = [...(startsOnBase ? [] : [base]), ...since.days];
  const percents = [...(startsOnBase ? [] : [0]), ...since.values];
  const raw = percents[percents.length - 1];
  return {
    role,
    label,
    // What was listed after the base date is compared with its own first price, and says so.
    note: startsLater ? messagesIn[language].since(formatDay(toIsoDay(days[0]), language)) : note,
    value: formatPercent(raw, language, { signed: true }).text,
    raw,
    days,
    percents,
  };
}

/** The line of the prices; null if there is no positive price to start from. */
function priceLine(
  { instrument, figures, language }: CardInput,
  prices: InstrumentPrices,
  baseDate: string,
): LineView | null {
  try {
    return line(
      'instrument',
      instrument.symbol,
      prices.series,
      baseDate,
      language,
      endOf(prices, figures.assets.last!.date, language),
    );
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The day of the last price, without the year where it is that of the Fed's figures. */
function endOf({ series, standIn }: InstrumentPrices, today: string, language: Language): string {
  const { date } = series.last!;
  if (standIn) return formatMonth(date, language);
  const isThisYear = date.slice(0, 4) === today.slice(0, 4);
  return isThisYear ? formatDayOfYear(date, language) : formatDay(date, language);
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
