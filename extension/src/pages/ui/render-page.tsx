import { type ComponentChild, render } from 'preact';
import { settingsRead } from './use-settings.ts';

/**
 * Draws a page of the extension once the reader's settings are known, in the element made for it.
 */
export async function renderPage(page: ComponentChild): Promise<void> {
  await settingsRead;
  render(page, document.getElementById('app')!);
}
