import { conflict, invalid } from '@app/kernel';

export const cursorOfAnotherKind = () =>
  invalid('CURSOR_INVALID', 'This cursor is of another list: keep one for each.');
export const cursorOfAnotherDatabase = () =>
  conflict(
    'CHANGES_BEGIN_ANEW',
    'Since this cursor was given, the record was restored from a backup, copied or moved to another server: what was told since may never have been. Drop the cursor and ask for everything again.',
  );
