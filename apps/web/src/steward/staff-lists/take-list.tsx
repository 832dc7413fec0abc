import { useState } from 'preact/hooks';
import { ChoiceField } from '../../ui/choice-field.js';
import { Disclosure } from '../../ui/disclosure.js';
import { SelectField } from '../../ui/select-field.js';
import type { ListKind } from './operations.js';
import { ListFile } from './list-file.js';
import { KINDS } from './words.js';

/** What the record has, as a list: to look at, to compare, or to fill in and send again. */
export function TakeList({ agencies }: { agencies: readonly { id: string; name: string }[] }) {
  const [agencyId, setAgency] = useState('');
  const [kind, setKind] = useState<ListKind>('STAFF');
  const { isOfEmployer } = KINDS[kind];
  return (
    <Disclosure summary="What we have, as a list">
      <p class="govuk-body">It has the columns that are read in here. Sent again as it is, it changes nothing.</p>
      <div class="tv-form">
        <ChoiceField
          id="take-kind"
          name="take-kind"
          legend="What of it?"
          errors={[]}
          chosen={[kind]}
          choose={(value) => setKind(value as ListKind)}
          isSmall
          options={Object.entries(KINDS).map(([value, { of }]) => ({ value, text: of }))}
        />
        {isOfEmployer && (
          <SelectField
            id="take-agency"
            name="take-agency"
            label="Of which employer?"
            errors={[]}
            value={agencyId}
            options={agencies}
            fill={setAgency}
          />
        )}
        {(agencyId || !isOfEmployer) && (
          <ListFile
            key={`${agencyId} ${kind}`}
            asked={isOfEmployer ? { agencyId, kind } : { kind, onRecord: true }}
            text="Save the list"
          />
        )}
      </div>
    </Disclosure>
  );
}
