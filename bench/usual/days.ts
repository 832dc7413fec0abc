import type { Day } from '@app/kernel';

interface Dated {
  validFrom: Day;
  validUntil: Day | null;
}

/** Whether something dated counts on a day. */
export const inForce = ({ validFrom, validUntil }: Dated, on: Day): boolean =>
  validFrom <= on && (validUntil === null || validUntil > on);
