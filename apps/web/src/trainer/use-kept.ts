import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { keep, type Kept, keptAt, type Whose } from './kept-marks.js';

/** What is kept at a place on this device; `now` holds it for code that runs later than this rendering. */
export function useKept(place: string, of: Whose) {
  const [kept, show] = useState(() => keptAt(place));
  const now = useRef(kept);
  const keeps = useRef(true);
  const change = useCallback(
    (how: (kept: Kept) => Partial<Kept>) => {
      /* Another page of this register may have kept more meanwhile. */
      const before = keeps.current ? keptAt(place) : now.current;
      now.current = { ...before, ...how(before), of };
      keeps.current = keep(place, now.current);
      show(now.current);
    },
    [place],
  );
  useEffect(() => {
    const takeOver = ({ key }: StorageEvent) => {
      if (!keeps.current || (key !== place && key !== null)) return;
      now.current = keptAt(place);
      show(now.current);
    };
    window.addEventListener('storage', takeOver);
    return () => window.removeEventListener('storage', takeOver);
  }, [place]);
  return { kept, now, change, keeps: keeps.current };
}
