import { type ComponentChild, render } from 'preact';
import { afterFrame } from './after-frame.ts';
import { followSettings, settingsKnown } from './use-settings.ts';

/**
 * Draws a page of the extension in the element made for it: at once where the reader's settings are
 * known from the last page, else when they have been read, so that nothing is drawn twice.
 */
export async function renderPage(page: ComponentChild): Promise<void> {
  const draw = () => render(page, document.getElementById('app')!);
  if (settingsKnown) {
    draw();
    afterFrame(followSettings);
    return;
  }
  await followSettings();
  draw();
}
