import type { ScenarioState } from '@qt-lens/ui/scenario-state';
import { browser } from 'wxt/browser';
import { scenarioPath } from './scenario-path.ts';
import { requestScenario } from './stored-scenario.ts';

/**
 * Opens the scenario bench beside the page: the side panel of Chromium, the sidebar of Firefox, a
 * tab where there is neither. Browsers want a click for it, so call it from the handler of one,
 * before anything is awaited.
 *
 * @param state What to show there; the last scenario if left out.
 */
export async function openScenarioBench(state?: ScenarioState): Promise<void> {
  if (state !== undefined) requestScenario(state);
  const { sidebarAction } = browser as unknown as {
    readonly sidebarAction?: { open(): Promise<void> };
  };
  if (sidebarAction !== undefined) return sidebarAction.open();
  if (browser.sidePanel?.open !== undefined)
    return browser.sidePanel.open({ windowId: browser.windows.WINDOW_ID_CURRENT });
  const path = state === undefined ? '/sidepanel.html' : scenarioPath(state);
  await browser.tabs.create({ url: browser.runtime.getURL(path as '/sidepanel.html') });
}
