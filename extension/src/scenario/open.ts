import { browser } from 'wxt/browser';

/**
 * Opens the scenario bench beside the page: the side panel of Chromium, the sidebar of Firefox, a tab where there is neither. Browsers want a click
 * for it, so call it from the handler of one, before anything is awaited.
 *
 * @param windowId The window to open it in.
 */
export async function openScenarioBench(windowId: number): Promise<void> {
  const { sidebarAction } = browser as unknown as { readonly sidebarAction?: { open(): Promise<void> } };
  if (sidebarAction !== undefined) return sidebarAction.open();
  if (browser.sidePanel?.open !== undefined) return browser.sidePanel.open({ windowId });
  await browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') });
}
