import { useEffect, useState } from 'preact/hooks';

/** Whether the reader has had this page before his eyes, in front of others, for so long by now. */
export function useAttention(milliseconds: number): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const begin = () => {
      clearTimeout(timer);
      setReady(false);
      if (document.visibilityState === 'visible' && document.hasFocus())
        timer = setTimeout(() => setReady(true), milliseconds);
    };
    begin();
    const changes = [
      [document, 'visibilitychange'],
      [window, 'focus'],
      [window, 'blur'],
    ] as const;
    for (const [target, type] of changes) target.addEventListener(type, begin);
    return () => {
      clearTimeout(timer);
      for (const [target, type] of changes) target.removeEventListener(type, begin);
    };
  }, [milliseconds]);
  return ready;
}
