import type { FieldError } from '../../ui/field-error.js';
import { TextField } from '../../ui/text-field.js';

interface Props {
  id: string;
  name: string;
  errors: FieldError[];
  value?: string;
}

/** What a place is called. */
export const NameField = (props: Props) => <TextField {...props} label="Name" width={20} maxLength={120} />;

export const NEEDS_NAME = { name: { says: 'Enter a name' } };
export const NAME_TAKEN = { NAME_TAKEN: 'name' };
