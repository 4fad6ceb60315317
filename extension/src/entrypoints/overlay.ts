import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showCardOn } from '../content/overlay.ts';

// The content script, in the manifest by wxt.config.ts: wxt's own wrapper for content scripts
// announces itself to the page, and can be sent away by it.
export default defineUnlistedScript(() => showCardOn(window));
