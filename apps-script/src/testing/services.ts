/** Doubles of the Apps Script services the custom functions use. */
export interface Services {
  readonly SpreadsheetApp: { getActiveSpreadsheet(): { getSpreadsheetTimeZone(): string } };
  readonly Session: { getScriptTimeZone(): string };
}

/** A spreadsheet in one zone with a script in another. */
export function spreadsheetServices({ zone = 'Etc/UTC', scriptZone = 'America/New_York' } = {}): Services {
  return {
    SpreadsheetApp: { getActiveSpreadsheet: () => ({ getSpreadsheetTimeZone: () => zone }) },
    Session: { getScriptTimeZone: () => scriptZone },
  };
}
