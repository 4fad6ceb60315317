import { sentences } from '@qt-lens/ui';
import { Unbroken } from '@qt-lens/ui/text';
import { useEffect } from 'preact/hooks';
import { usePageLanguage } from '../ui/use-page-language.ts';
import { ReturnAttribution } from './attribution.tsx';
import { GrowthFactor } from './growth-factor.tsx';
import { GrowthLiquidity } from './growth-liquidity.tsx';
import { Literature } from './literature.tsx';
import { evidenceMessages } from './locales/index.ts';
import { Outcome } from './outcome.tsx';

/**
 * What has been published on the balance sheet, and what figures say of it: the literature, the
 * note's projections beside the outcome, and what growth, liquidity, earnings and valuation made of
 * the S&P 500.
 */
export function EvidencePage() {
  const { language, messages } = usePageLanguage();
  const words = evidenceMessages[language];
  useEffect(() => {
    document.title = `${words.title} · QT Lens`;
  }, [words]);
  const shared = { language, messages, words };
  return (
    <main class="evidence-page">
      <header class="head">
        <h1>{words.title}</h1>
        <p>
          <Unbroken text={words.lead} />
        </p>
      </header>
      <Literature {...shared} />
      <Outcome {...shared} />
      <GrowthFactor {...shared} />
      <GrowthLiquidity {...shared} />
      <ReturnAttribution {...shared} />
      <footer class="foot">
        <Unbroken
          text={sentences(
            language,
            messages.chart.compositeNote(messages.chart.composite),
            messages.chart.notACause,
          )}
        />
      </footer>
    </main>
  );
}
