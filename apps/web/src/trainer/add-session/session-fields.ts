import type { FieldError } from '../../ui/field-error.js';
import { isDay } from '../../shared/words.js';
import type { AddSessionInput } from './operations.js';

/** The form as it was filled in; the names are those of the API's input. */
export type SessionFields = Record<keyof typeof FIELDS, string> & { plannedJoint: boolean };

export const EMPTY: SessionFields = {
  moduleId: '',
  organiserId: '',
  heldOn: '',
  startsAt: '',
  minutes: '',
  siteId: '',
  capacity: '',
  plannedJoint: true,
};

/* Nothing, or the id of one that was chosen. */
const IS_SITE = /^([0-9a-f-]{36})?$/;

/** What is still to be filled in, in the order of the form. */
export const gapsIn = (fields: SessionFields): FieldError[] =>
  [
    { field: 'moduleId', says: 'Choose a module.', is: !fields.moduleId },
    { field: 'heldOn', says: 'Write the day, such as 24 11 2026.', is: !isDay(fields.heldOn) },
    { field: 'startsAt', says: 'Write when it starts, such as 09:30.', is: !fields.startsAt },
    {
      field: 'minutes',
      says: 'Write its minutes as a number, such as 180, or nothing.',
      is: !/^\d{0,6}$/.test(fields.minutes),
    },
    { field: 'siteId', says: 'Choose a site from the list, or leave it empty.', is: !IS_SITE.test(fields.siteId) },
    { field: 'organiserId', says: 'Choose the agency that organises it.', is: !fields.organiserId },
    { field: 'capacity', says: 'Write how many places there are, such as 20.', is: !/^\d{1,6}$/.test(fields.capacity) },
  ].flatMap(({ is, field, says }) => (is ? [{ field, says }] : []));

export const sessionInput = ({ siteId, minutes, capacity, ...fields }: SessionFields): AddSessionInput => ({
  ...fields,
  minutes: minutes ? Number(minutes) : null,
  siteId: siteId || null,
  capacity: Number(capacity),
});

/** The fields of the page by the names of the API's input, which are their ids. */
export const FIELDS = {
  moduleId: 'moduleId',
  heldOn: 'heldOn',
  startsAt: 'startsAt',
  minutes: 'minutes',
  siteId: 'siteId',
  organiserId: 'organiserId',
  capacity: 'capacity',
} as const;

/** What is about one field, by the API's code. */
export const FIELD_OF = {
  MODULE_NOT_FOUND: FIELDS.moduleId,
  MODULE_NOT_PUBLISHED: FIELDS.heldOn,
  SESSION_TIME_INVALID: FIELDS.startsAt,
  ENGAGED_ELSEWHERE: FIELDS.startsAt,
  SESSION_MINUTES_INVALID: FIELDS.minutes,
  AGENCY_NOT_FOUND: FIELDS.organiserId,
  SITE_NOT_FOUND: FIELDS.siteId,
};
