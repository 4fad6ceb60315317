import { languageFor, messagesIn } from '@qt-lens/ui';
import { browser } from 'wxt/browser';
import { converterPathForSelection } from './converter/address.ts';

const MENU_ID = 'convert-selection';

/**
 * The entry "convert …" in the context menu of selected text. The browser hands over the selection itself, so no page is read and no permission for it
 * is needed. Call once, when the background starts.
 */
export function offerConversionOfSelections(): void {
  browser.runtime.onInstalled.addListener(createMenu);
  browser.runtime.onStartup.addListener(createMenu);
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    if (menuItemId !== MENU_ID) return;
    const url = browser.runtime.getURL(converterPathForSelection(selectionText) as '/converter.html');
    browser.tabs.create({ url, ...(tab?.index === undefined ? {} : { index: tab.index + 1 }) });
  });
}

// Anew each time, because the reader's language may have changed since.
async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  const { menu } = messagesIn[languageFor(navigator.languages)].converter;
  browser.contextMenus.create({ id: MENU_ID, title: menu, contexts: ['selection'] });
}
