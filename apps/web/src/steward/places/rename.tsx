import type { TypedDocumentNode } from '@urql/core';
import type { Keyed } from '../../ui/use-change.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn } from '../desk/form-data.js';
import { NAME_TAKEN, NameField, NEEDS_NAME } from './name-field.js';

interface Props<Data, Variables extends Keyed> {
  /** What it is called now. */
  named: string;
  id: string;
  mutation: TypedDocumentNode<Data, Variables>;
  /** What is sent with another name. */
  input: (name: string) => Omit<Variables, 'key'>;
  onDone: (words: string) => void;
}

/** Something is called otherwise from now on, everywhere. */
export const Rename = <Data, Variables extends Keyed>({
  named,
  id,
  mutation,
  input,
  onDone,
}: Props<Data, Variables>) => (
  <ChangeForm
    summary="Rename"
    about={named}
    of={`rename-${id}`}
    mutation={mutation}
    read={(form) => input(textIn(form, 'name'))}
    needs={NEEDS_NAME}
    fieldOf={NAME_TAKEN}
    button="Save"
    onDone={() => onDone(`${named} has its new name everywhere.`)}
  >
    {(field) => <NameField {...field('name')} value={named} />}
  </ChangeForm>
);
