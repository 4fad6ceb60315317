import { languageFor } from '@qt-lens/ui';
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { buildCard } from '../card/build.ts';
import { chartPath } from '../chart/address.ts';
import { RESEARCH_BASE, standInFor } from '../comparison.ts';
import { offerConversionOfSelections } from '../converter-menu.ts';
import { embeddedFigures } from '../figures.ts';
import type { Request } from '../messages.ts';
import { answerInAddressBar } from '../omnibox.ts';

export default defineBackground(() => {
  offerConversionOfSelections();
  answerInAddressBar();
  browser.runtime.onMessage.addListener((request: Request, _sender, respond) => {
    answer(request).then(respond, (error: unknown) => {
      console.error(error);
      respond(null);
    });
    // The answer comes later.
    return true;
  });
});

async function answer(request: Request): Promise<unknown> {
  switch (request.type) {
    case 'card':
      return buildCard({
        instrument: request.instrument,
        figures: embeddedFigures(),
        prices: standInFor(request.instrument),
        baseDate: RESEARCH_BASE,
        rule: 'cicc-2022',
        language: languageFor(request.languages),
      });
    case 'open-chart':
      await browser.tabs.create({ url: browser.runtime.getURL(chartPath(request.instrument) as '/chart.html') });
      return null;
  }
}
