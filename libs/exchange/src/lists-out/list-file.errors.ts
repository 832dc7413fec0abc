import { invalid } from '@app/kernel';

export const listFileInvalid = () =>
  invalid(
    'LIST_FILE_INVALID',
    'Say which list (importId), or which kind, and of which employer (agencyId) or, of a kind without one, onRecord; without these it is an empty list to fill in.',
  );
