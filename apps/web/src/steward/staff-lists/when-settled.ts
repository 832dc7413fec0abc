import { useEffect, useRef } from 'preact/hooks';
import type { Import } from './operations.js';

/** Tells how a list stands once what was under way is done, or stands still. */
export function useWhenSettled(list: Import, tell: (inWords: string) => void) {
  const wasUnderWay = useRef(false);
  const goesOn = list.isUnderWay;
  useEffect(() => {
    if (wasUnderWay.current && !goesOn) tell(list.inWords);
    wasUnderWay.current = goesOn;
  }, [goesOn, list.inWords]);
}
