import { useMemo } from 'preact/hooks';
import { useFilters } from './address.js';
import { isDay } from './words.js';
import { notADay } from './choose-day.js';

const DAYS = ['on', 'knownAt'] as const;

/** The days that the address holds, and what is wrong with them. */
export function useWhen() {
  const [when, choose] = useFilters(DAYS);
  const errors = useMemo(
    () => DAYS.filter((name) => when[name] !== null && !isDay(when[name])).map(notADay),
    [when.on, when.knownAt],
  );
  return { when, choose, errors };
}
