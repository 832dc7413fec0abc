import { DomainError } from '@app/kernel';
import type { ComparedRow, ListField } from '@app/workforce';

/** What the record may refuse of a row when it is written, by the code of the refusal, and which of its cells that is about. */
const CELL_REFUSED: Record<string, ListField> = {
  POST_OPEN_ALREADY: 'ROLE',
  POST_HOURS_IMPOSSIBLE: 'WEEKLY_HOURS',
  POST_HOURS_UNCONFIRMED: 'WEEKLY_HOURS',
  POST_MANAGER_LOOP: 'LINE_MANAGER',
  POST_OWN_MANAGER: 'LINE_MANAGER',
  POST_FIRST_DAY_INVALID: 'FIRST_DAY',
  EMAIL_INVALID: 'EMAIL',
  STAFF_NUMBER_TAKEN: 'STAFF_NUMBER',
  POST_DAYS_INVALID: 'LAST_DAY',
};

/** Whether it is for what a row says, not for who saves it or how the database is. */
export const isOfARow = (refusal: unknown): refusal is DomainError =>
  refusal instanceof DomainError && refusal.code in CELL_REFUSED;

/** A row that the record refused when it was to be written. */
export const refusedByRecord = (row: ComparedRow, { code, message }: DomainError): ComparedRow => ({
  ...{ line: row.line, outcome: 'REFUSED', practitionerId: row.practitionerId, changes: [], notes: [], namesakes: [] },
  problems: [{ field: CELL_REFUSED[code]!, says: message }],
});
