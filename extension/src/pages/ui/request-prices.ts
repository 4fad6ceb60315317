import { browser } from 'wxt/browser';
import type { Publisher } from '../../shared/publishers.ts';
import { changeSettings, isSiteKey } from '../../shared/settings.ts';

/** What came of asking: the reader has to allow the host, and the consent to be kept. */
export type RequestOutcome = 'allowed' | 'refused' | 'not-saved';

/**
 * Asks the browser for access to the publisher's host, and notes that the reader wants the
 * comparison on a site. Call it first thing when the reader presses a button: browsers ask only
 * then.
 */
export async function requestPrices(site: string, publisher: Publisher): Promise<RequestOutcome> {
  if (!(await requestHosts(publisher.hosts))) return 'refused';
  if (!isSiteKey(site)) return 'not-saved';
  const changed = await changeSettings(({ comparisonSites }) => ({
    comparisonSites: [...new Set([...comparisonSites, site])],
  }));
  return changed === null ? 'not-saved' : 'allowed';
}

/**
 * Asks the browser for access to hosts; false if it is not given. Call it first thing when the
 * reader presses a button.
 */
export async function requestHosts(hosts: readonly string[]): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: [...hosts] });
  } catch {
    return false;
  }
}

/** Asks the browser to allow notifications, under the same condition. */
export async function requestNotifications(): Promise<boolean> {
  try {
    return await browser.permissions.request({ permissions: ['notifications'] });
  } catch {
    return false;
  }
}
