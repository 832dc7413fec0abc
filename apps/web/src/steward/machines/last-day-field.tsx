import { inWords } from '../../shared/words.js';
import { DayField } from '../../ui/day-field.js';
import type { FieldError } from '../../ui/field-error.js';

interface Props {
  id: string;
  name: string;
  errors: FieldError[];
  value?: string;
}

/** Until when something is let in: by the real clock, also where the partnership lives on another day. */
export const LastDayField = ({ value = '', ...field }: Props) => (
  <DayField
    {...field}
    label="Last day"
    hint={`At most a year ahead of the real today, ${inWords(new Date().toISOString().slice(0, 10))}`}
    value={value}
  />
);

export const NEEDS_LAST_DAY = { lastDay: { says: 'Enter the last day', day: 'The last day' } };
