import { defineContentScript } from 'wxt/utils/define-content-script';
import { showCardOn } from '../card/overlay.ts';
import { siteMatches } from '../sites/index.ts';

export default defineContentScript({
  matches: [...siteMatches],
  runAt: 'document_end',
  // Every page could read it, the extension's id in it, also where no card is shown.
  noScriptStartedPostMessage: true,
  main: (context) => showCardOn(window, context.signal),
});
