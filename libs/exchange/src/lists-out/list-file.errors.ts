import { invalid } from '@app/kernel';

export const listFileInvalid = () =>
  invalid(
    'LIST_FILE_INVALID',
    'Say which list (importId), or which kind, and of which employer (agencyId) or, of a kind without one, onRecord; without these it is an empty list to fill in.',
  );

export const listFormatInvalid = () =>
  invalid('LIST_FILE_INVALID', 'A list is saved as CSV or as XLSX: say one of these as its format, or none for CSV.');
