import { defineContentScript } from 'wxt/utils/define-content-script';
import { showCardOn } from '../card/overlay.ts';
import { siteMatches } from '../sites/index.ts';

export default defineContentScript({
  matches: [...siteMatches],
  runAt: 'document_end',
  main: (context) => showCardOn(window, context.signal),
});
