import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../background/background.ts';
import { offerConversionOfSelections } from '../background/context-menu.ts';
import { answerInAddressBar } from '../background/omnibox.ts';

export default defineBackground(() => {
  const { figures } = startBackground();
  offerConversionOfSelections();
  answerInAddressBar(figures);
});
