import { messagesIn } from '@qt-lens/ui';
import { browser } from 'wxt/browser';
import { converterPathForSelection } from '../shared/converter-path.ts';
import { readerLanguage } from '../shared/reader-language.ts';
import { onSettings, readSettings, type Settings } from '../shared/settings.ts';

const MENU_ID = 'convert-selection';

/**
 * The entry "convert …" in the context menu of selected text. The browser hands over the selection
 * itself, so no page is read and no permission for it is needed. Call once, when the background
 * starts.
 */
export function offerConversionOfSelections(): void {
  browser.runtime.onInstalled.addListener(createMenu);
  browser.runtime.onStartup.addListener(createMenu);
  onSettings((settings) => {
    browser.contextMenus.update(MENU_ID, { title: titleIn(settings) }).catch(createMenu);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    if (menuItemId !== MENU_ID) return;
    const url = browser.runtime.getURL(
      converterPathForSelection(selectionText) as '/converter.html',
    );
    browser.tabs.create({ url, ...(tab?.index === undefined ? {} : { index: tab.index + 1 }) });
  });
}

// Anew each time, because the browser's language may have changed since.
async function createMenu(): Promise<void> {
  const settings = await readSettings();
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: MENU_ID, title: titleIn(settings), contexts: ['selection'] });
}

function titleIn(settings: Settings): string {
  return messagesIn[readerLanguage(settings)].converter.menu;
}
