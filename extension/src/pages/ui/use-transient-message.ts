import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

const SHOWN_FOR_MS = 4000;

/** A short answer to what the reader did, gone after a moment. */
export function useTransientMessage(): [said: string, say: (sentence: string) => void] {
  const [said, setSaid] = useState('');
  const timer = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => () => clearTimeout(timer.current), []);
  const say = useCallback((sentence: string) => {
    setSaid(sentence);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setSaid(''), SHOWN_FOR_MS);
  }, []);
  return [said, say];
}
