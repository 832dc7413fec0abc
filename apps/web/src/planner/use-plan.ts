import { useFilters, withSearch } from '../parts/address.js';
import type { FieldError } from '../parts/form-errors.js';
import { isDay } from '../parts/words.js';
import type { Measure } from './level-gap.js';

const NAMES = ['on', 'knownAt', 'agency', 'level', 'measure'] as const;

export type PlanFilters = Record<(typeof NAMES)[number], string | null>;

/** What the address of a planner's page asks for; a link from one page to the next keeps it. */
export function usePlan() {
  const [filters, choose] = useFilters(NAMES);
  return {
    filters,
    choose,
    errors: errorsIn(filters),
    when: { on: filters.on, knownAt: filters.knownAt },
    measure: (filters.measure === 'fte' ? 'fte' : 'heads') as Measure,
    linkTo: (path: string, changed: Partial<PlanFilters> = {}) => withSearch(path, { ...filters, ...changed }),
  };
}

const DAYS = { on: 'Day', knownAt: 'As known at' } as const;

const errorsIn = (filters: PlanFilters): FieldError[] =>
  (['on', 'knownAt'] as const).flatMap((field) => {
    const written = filters[field];
    return written === null || isDay(written) ? [] : [notADay(field)];
  });

/** What is said of a field for a day that holds something else. */
export const notADay = (field: keyof typeof DAYS): FieldError => ({
  field,
  says: `${DAYS[field]} must be a day of the calendar, such as 24 March 2026`,
});
