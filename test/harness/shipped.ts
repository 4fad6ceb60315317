import {
  equivalentHikes,
  nominalGdp,
  phaseRunOff,
  phases,
  securitiesHeld,
  totalAssets,
} from '@qt-lens/core';
import { formatAmount, formatDay } from '@qt-lens/ui/format';

const { date, value } = totalAssets.series().last!;

/** The latest figure of Fed total assets that ships, as tables and as English readers write it. */
export const shipped = {
  day: date,
  millions: value,
  dayInWords: formatDay(date, 'en'),
  assets: formatAmount(value / 1000, 'en').text.replaceAll('\u00a0', ' '),
};

const { runOffBn, gdp } = phaseRunOff(
  phases.find(({ key }) => key === 'qt-2')!,
  securitiesHeld(),
  nominalGdp.series(),
);

/**
 * What the securities of QT 2 equal in hikes by the default rule, 2.33 to 3.11 by the GDP of
 * mid-2026, which is revised.
 */
export const shippedQt2Hikes = equivalentHikes(runOffBn, { gdpBn: gdp.gdpBn });
