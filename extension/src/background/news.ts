import { phaseOn, weeklyReport } from '@qt-lens/core';
import {
  formatAmount,
  formatDay,
  formatNumber,
  formatPercent,
  type Language,
  messagesIn,
} from '@qt-lens/ui';
import type { Figures } from '../shared/figures.ts';

/** What the reader has seen last. */
export interface Seen {
  /** Wednesday of the report, `YYYY-MM-DD`. */
  readonly week: string;
  /** Upper bound of the target range, per cent. */
  readonly target: number;
  /** Key of the balance-sheet phase. */
  readonly phase: string;
}

export function isSeen(value: unknown): value is Seen {
  if (typeof value !== 'object' || value === null) return false;
  const { week, target, phase } = value as Partial<Record<string, unknown>>;
  return typeof week === 'string' && typeof target === 'number' && typeof phase === 'string';
}

/** News as the toolbar icon and a notification tell it. */
export interface News {
  /** A few characters on the icon: the week's change in billions, or the target's in basis points. */
  readonly badge: string;
  readonly title: string;
  readonly lines: readonly string[];
}

/** What there is to be seen in the figures. */
export function latestIn(figures: Figures): Seen {
  const week = figures.assets.last!.date;
  return {
    week,
    target: figures['target-upper'].last!.value,
    phase: phaseOn(week).phase.key,
  };
}

/**
 * What is new since the reader looked: a later report, another target range, another phase. Null
 * where there is none, and before the reader has seen anything.
 */
export function newsSince(seen: Seen | null, figures: Figures, language: Language): News | null {
  const latest = latestIn(figures);
  if (seen === null) return null;
  const messages = messagesIn[language];
  const { news } = messages.week;
  const lines: string[] = [];
  let badge = '';
  if (latest.week > seen.week) {
    const [assets] = weeklyReport(figures, latest.week).lines;
    const change = assets.weekBn;
    if (change !== null) badge = formatNumber(change, 0, true) || '0';
    lines.push(
      change === null
        ? news.report(formatDay(latest.week, language))
        : news.reportChange(
            formatDay(latest.week, language),
            formatAmount(change, language, { signed: true }).text,
          ),
    );
  }
  if (latest.phase !== seen.phase) {
    const { phase } = phaseOn(latest.week);
    badge = '!';
    lines.push(news.phase(messages.phases[phase.key] ?? phase.name));
  }
  if (latest.target !== seen.target) {
    const moveBp = Math.round((latest.target - seen.target) * 100);
    badge = formatNumber(moveBp, 0, true);
    const range = `${formatNumber(figures['target-lower'].last!.value, 2)}–${formatPercent(latest.target, language, { decimals: 2 }).text}`;
    lines.push(news.target(range, formatNumber(moveBp, 0, true)));
  }
  return lines.length === 0 ? null : { badge, title: news.title, lines };
}
