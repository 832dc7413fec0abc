import type { FieldError } from '../../ui/error-summary.js';
import { isDay } from '../../shared/words.js';
import type { AddSessionInput } from '../register/operations.js';

/** The form as it was filled in; the names are those of the API's input. */
export type SessionFields = Record<
  'moduleId' | 'organiserId' | 'heldOn' | 'startsAt' | 'siteId' | 'capacity',
  string
> & { plannedJoint: boolean };

export const EMPTY: SessionFields = {
  moduleId: '',
  organiserId: '',
  heldOn: '',
  startsAt: '',
  siteId: '',
  capacity: '',
  plannedJoint: true,
};

/** What is still to be filled in, in the order of the form. */
export const gapsIn = (fields: SessionFields): FieldError[] =>
  [
    { field: 'moduleId', says: 'Choose a module.', is: !fields.moduleId },
    { field: 'heldOn', says: 'Write the day, such as 24/11/2026.', is: !isDay(fields.heldOn) },
    { field: 'startsAt', says: 'Write when it starts, such as 09:30.', is: !fields.startsAt },
    { field: 'organiserId', says: 'Choose the agency that organises it.', is: !fields.organiserId },
    { field: 'capacity', says: 'Write how many places there are, such as 20.', is: !/^\d{1,6}$/.test(fields.capacity) },
  ].flatMap(({ is, field, says }) => (is ? [{ field, says }] : []));

export const sessionInput = ({ siteId, capacity, ...fields }: SessionFields): AddSessionInput => ({
  ...fields,
  siteId: siteId || null,
  capacity: Number(capacity),
});

/** A refusal that is about one field, at that field. */
export function refusedFields(code: string, says: string, facts: Record<string, unknown>): FieldError[] {
  const about = FIELD_OF[code];
  if (about) return [{ field: about, says }];
  const { fields } = facts as { fields?: { path: string; problem: string }[] };
  return (fields ?? []).map(({ path, problem }) => ({ field: path.split('.').at(-1) ?? '', says: problem }));
}

const FIELD_OF: Record<string, string> = {
  MODULE_NOT_FOUND: 'moduleId',
  MODULE_NOT_PUBLISHED: 'heldOn',
  AGENCY_NOT_FOUND: 'organiserId',
  SITE_NOT_FOUND: 'siteId',
};
