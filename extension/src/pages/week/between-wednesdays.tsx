import { betweenWednesdays } from '@qt-lens/core';
import { formatAmount, formatDay, formatsIn } from '@qt-lens/ui';
import { Unbroken } from '@qt-lens/ui/text';
import { useMemo } from 'preact/hooks';
import type { Figures } from '../../shared/figures.ts';
import type { PanelProps } from '../ui/panel-props.ts';

/** What has come since the report: the Treasury's daily balance, and the bills held. */
export function BetweenWednesdays({
  figures,
  day,
  language,
  messages,
}: PanelProps & { readonly figures: Figures; readonly day: number }) {
  const { treasuryAccount, bills } = useMemo(() => betweenWednesdays(figures, day), [figures, day]);
  const labels = messages.week.between;
  const amount = (billions: number) => formatAmount(billions, language).text;
  const change = (billions: number) => formatAmount(billions, language, { signed: true }).text;
  if (treasuryAccount === null && bills === null) return null;
  return (
    <p class="note">
      {treasuryAccount && (
        <span data-role="between-treasury" data-value={treasuryAccount.amountBn}>
          <Unbroken
            text={
              treasuryAccount.sinceWednesdayBn === null
                ? labels.treasury(
                    amount(treasuryAccount.amountBn),
                    formatDay(treasuryAccount.date, language),
                  )
                : labels.treasurySince(
                    amount(treasuryAccount.amountBn),
                    formatDay(treasuryAccount.date, language),
                    change(treasuryAccount.sinceWednesdayBn),
                  )
            }
          />
          {bills && formatsIn[language].sentenceGap}
        </span>
      )}
      {bills && (
        <span data-role="between-bills" data-value={bills.amountBn}>
          <Unbroken
            text={
              bills.weekBn === null
                ? labels.bills(amount(bills.amountBn), formatDay(bills.date, language))
                : labels.billsWeek(
                    amount(bills.amountBn),
                    formatDay(bills.date, language),
                    change(bills.weekBn),
                  )
            }
          />
        </span>
      )}
    </p>
  );
}
