import { defineBackground } from 'wxt/utils/define-background';
import { startBackground } from '../background/background.ts';
import { offerConversionOfSelections } from '../converter-menu.ts';
import { answerInAddressBar } from '../omnibox.ts';

export default defineBackground(() => {
  const { figures } = startBackground();
  offerConversionOfSelections();
  answerInAddressBar(figures);
});
