import { useCallback, useRef, useState } from 'preact/hooks';
import { keep, type Kept, keptAt } from './kept-marks.js';

/** What is kept at a place on this device; `now` holds it for code that runs later than this rendering. */
export function useKept(place: string) {
  const [kept, show] = useState(() => keptAt(place));
  const now = useRef(kept);
  const keeps = useRef(true);
  const change = useCallback(
    (to: Partial<Kept>) => {
      now.current = { ...now.current, ...to };
      keeps.current = keep(place, now.current);
      show(now.current);
    },
    [place],
  );
  return { kept, now, change, keeps: keeps.current };
}
