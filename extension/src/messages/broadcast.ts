/** What may have changed for the pages of the extension. Each is read again by who shows it. */
export type Changed = 'figures' | 'prices';

const CHANNEL = 'qt-lens-changes';

/** Tells every page of the extension. Neither pages of the web nor content scripts can listen. */
export function broadcast(what: Changed): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(what);
  channel.close();
}

/** Calls back on a change told by another part of the extension. Returns what ends it. */
export function onChange(what: Changed, listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === what) listener();
  };
  return () => channel.close();
}
