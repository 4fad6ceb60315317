/// <reference types="google-apps-script" />
import type { TemplateKey } from '../locales/menu/messages.ts';
import { messages } from './language.ts';

/**
 * The functions behind the menu, by their names in the built code; a test compares them with what
 * is exported.
 */
const templateHandlers: Readonly<Record<TemplateKey, string>> = {
  divergence: 'insertDivergenceTemplate',
  history: 'insertHistoryTemplate',
  equivalence: 'insertEquivalenceTemplate',
  scenario: 'insertScenarioTemplate',
  growthLiquidity: 'insertGrowthLiquidityTemplate',
  attribution: 'insertAttributionTemplate',
};

/**
 * Adds the menu when a spreadsheet opens. Runs without any authorisation (`AuthMode.NONE`), so it
 * asks no service but the user interface.
 */
export function onOpen(): void {
  const ui = SpreadsheetApp.getUi();
  const { menu, templates } = messages();
  const insert = ui.createMenu(menu.templates);
  for (const [key, handler] of Object.entries(templateHandlers))
    insert.addItem(templates[key as TemplateKey], handler);
  ui.createAddonMenu()
    .addItem(menu.chart, 'openChart')
    .addItem(menu.convert, 'openConverter')
    .addItem(menu.scenario, 'openScenarioBench')
    .addSeparator()
    .addSubMenu(insert)
    .addItem(menu.refresh, 'refreshFigures')
    .addSeparator()
    .addItem(menu.reference, 'openReference')
    .addItem(menu.settings, 'openSettings')
    .addToUi();
}

/** The menu is there at once after installing, without reopening the spreadsheet. */
export function onInstall(): void {
  onOpen();
}
