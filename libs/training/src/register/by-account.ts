import { practitionerOf } from '@app/workforce';

/** SQL of whose account it is that marked or voided; null where they have no record here. */
export const byAccount = (id: string): string =>
  `(select ${practitionerOf('k.practitioner_id')} from account k where k.id = ${id})`;
