import type { Messages } from '@qt-lens/ui';
import { useEffect, useState } from 'preact/hooks';
import type { StorageState } from '../../messages/protocol.ts';
import { sendMessage } from '../../messages/send-message.ts';

/** A storage that did not answer may do so later, in milliseconds. */
const LOOK_EVERY = 3000;

/** Says it where what is kept is out of reach; nothing while all is well. */
export function StorageNotice({ labels }: { labels: Messages['options']['storage'] }) {
  const [state, setState] = useState<StorageState>('ok');
  useEffect(() => {
    const look = () => void sendMessage({ type: 'storage' }).then((now) => setState(now ?? 'ok'));
    look();
    const timer = setInterval(look, LOOK_EVERY);
    return () => clearInterval(timer);
  }, []);
  const understood = () => {
    setState('ok');
    void sendMessage({ type: 'loss-seen' });
  };
  return (
    <p class="storage" role="status" data-role="storage">
      {state !== 'ok' && <span>{labels[state]}</span>}
      {state === 'lost' && (
        <button type="button" class="button" onClick={understood}>
          {labels.understood}
        </button>
      )}
    </p>
  );
}
