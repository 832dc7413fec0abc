import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { keep, type Kept, keptAt, type Whose } from './kept-marks.js';

/**
 * What is kept at a place on this device; `now` holds it for code that runs later than this rendering. `onGone` is told when marks
 * went from it by another page, which may have saved them.
 */
export function useKept(place: string, of: Whose, onGone: () => void) {
  const [kept, show] = useState(() => keptAt(place));
  const now = useRef(kept);
  const keeps = useRef(true);
  const gone = useRef(onGone);
  gone.current = onGone;
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
      const before = now.current;
      now.current = keptAt(place);
      show(now.current);
      if (Object.keys(before.marks).some((id) => !now.current.marks[id])) gone.current();
    };
    window.addEventListener('storage', takeOver);
    return () => window.removeEventListener('storage', takeOver);
  }, [place]);
  return { kept, now, change, keeps: keeps.current };
}
