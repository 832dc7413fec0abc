import type { DomainError } from '@app/kernel';
import type { StaffField } from '@app/workforce';

/** What the record may refuse of a row when it is written, by the code of the refusal, and which of its cells that is about. */
const CELL_REFUSED: Record<string, StaffField> = {
  POST_OPEN_ALREADY: 'ROLE',
  POST_HOURS_IMPOSSIBLE: 'WEEKLY_HOURS',
  POST_HOURS_UNCONFIRMED: 'WEEKLY_HOURS',
  POST_MANAGER_LOOP: 'LINE_MANAGER',
  POST_OWN_MANAGER: 'LINE_MANAGER',
  POST_MANAGER_NOT_ADDED: 'LINE_MANAGER',
  POST_FIRST_DAY_INVALID: 'FIRST_DAY',
  EMAIL_INVALID: 'EMAIL',
  STAFF_NUMBER_TAKEN: 'STAFF_NUMBER',
  STAFF_NUMBERS_INVALID: 'STAFF_NUMBER',
  POST_DAYS_INVALID: 'LAST_DAY',
};

/** Which cell of a row a refusal is about; none where it is for who saves it or how the database is. */
export const cellRefused = ({ code }: DomainError): StaffField | undefined => CELL_REFUSED[code];
