import { FIND_PEOPLE, tellsApart } from '../../shared/find-people.js';
import type { FieldError } from '../../ui/field-error.js';
import { FindField } from './find-field.js';

interface Props {
  id: string;
  name: string;
  errors: FieldError[];
  label: string;
}

/** Somebody on the record, found by name. */
export const PersonField = (props: Props) => (
  <FindField
    {...props}
    query={FIND_PEOPLE}
    optionsIn={({ findPractitioners: { edges } }) =>
      edges.map(({ node }) => ({ value: node.id, text: node.name, hint: tellsApart(node) }))
    }
  />
);
