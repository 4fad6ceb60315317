import { useEffect, useState } from 'preact/hooks';

/** A height that leaves the rest of the page in view, for a window of any size. */
export function useChartHeight(rest: number): number {
  const read = () => Math.max(280, Math.min(640, innerHeight - rest));
  const [height, setHeight] = useState(read);
  useEffect(() => {
    const update = () => setHeight(read());
    addEventListener('resize', update);
    return () => removeEventListener('resize', update);
  }, []);
  return height;
}
