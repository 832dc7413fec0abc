import type { FieldError } from '../../ui/field-error.js';
import { TextField } from '../../ui/text-field.js';

interface Props {
  id: string;
  name: string;
  errors: FieldError[];
  label?: string;
}

/** Why something is done; it stays on the record. */
export const ReasonField = ({ label = 'Why?', ...field }: Props) => (
  <TextField
    {...field}
    label={label}
    hint="A few words. They stay on the record: please name no child or family."
    maxLength={500}
  />
);

export const NEEDS_REASON = { reason: { says: 'Say why, in 3 letters or more', is: /[\s\S]{3}/ } };
