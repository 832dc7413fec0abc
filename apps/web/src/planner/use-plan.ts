import { useFilters, withSearch } from '../shared/address.js';
import { useSame } from '../shared/field-errors.js';
import { useToday } from '../shared/me.js';
import { whenErrors } from '../shared/use-when.js';
import type { Measure } from './operations.js';

const NAMES = ['on', 'knownAt', 'agency', 'level', 'measure'] as const;

export type PlanFilters = Record<(typeof NAMES)[number], string | null>;

/** What the address of a planner's page asks for; a link from one page to the next keeps it. */
export function usePlan() {
  const [filters, choose] = useFilters(NAMES);
  return {
    filters,
    choose,
    /** What is wrong with the days in the address. */
    errors: useSame(whenErrors(filters, useToday())),
    when: { on: filters.on, knownAt: filters.knownAt },
    measure: (filters.measure === 'fte' ? 'fte' : 'heads') as Measure,
    linkTo: (path: string, changed: Partial<PlanFilters> = {}) => withSearch(path, { ...filters, ...changed }),
  };
}
