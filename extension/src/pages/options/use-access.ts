import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** Whether the reader allows hosts to be asked, followed as it changes; null until known. */
export function useAccess(hosts: readonly string[]): boolean | null {
  const [allowed, setAllowed] = useState<boolean | null>(null);
  const origins = hosts.join(' ');
  useEffect(() => {
    const read = () => {
      browser.permissions
        .contains({ origins: origins === '' ? [] : origins.split(' ') })
        .then(setAllowed, () => setAllowed(false));
    };
    read();
    browser.permissions.onAdded.addListener(read);
    browser.permissions.onRemoved.addListener(read);
    return () => {
      browser.permissions.onAdded.removeListener(read);
      browser.permissions.onRemoved.removeListener(read);
    };
  }, [origins]);
  return allowed;
}
