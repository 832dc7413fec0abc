import { Link, useLocation } from 'wouter-preact';
import { inWords, momentInWords } from '../../shared/words.js';
import { SaveAs } from '../../ui/files/save-as.js';
import { Page } from '../../ui/page.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { QueryView } from '../../ui/query-view.js';
import type { Column } from '../../ui/table-column.js';
import { SelectField } from '../../ui/select-field.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn } from '../desk/form-data.js';
import { LastDayField, NEEDS_LAST_DAY } from './last-day-field.js';
import { NEEDS_TO_KNOW, WhatOfIt } from './machine-forms.js';
import { areaChoices, areasIn, MACHINE_RIGHTS, NEEDS_FIGURES, rightsIn } from './machine-rights.js';
import { ADD_MACHINE, type Area, MACHINES, type MachineSummary } from './operations.js';

/** The programs that ask in their own name. */
export const MachinesPage = () => (
  <Page title="Machines" back={{ to: '/desk', text: 'Steward’s desk' }}>
    <p class="govuk-body-l">
      A program that asks Trivium, such as a dashboard or an HR system, does so in its own name. It reads what you say
      and nothing else, and changes nothing.
    </p>
    <QueryView query={MACHINES} variables={{}}>
      {({ serviceAccounts, areas }) => (
        <>
          <AddMachine areas={areas} />
          {serviceAccounts.length === 0 && (
            <p class="govuk-inset-text">
              There is none yet. Add one where a program is to read something, rather than lend it somebody’s sign-in:
              its rights then end without anybody’s, and what it asked is told apart.
            </p>
          )}
          <ul class="govuk-list govuk-list--spaced">
            {serviceAccounts.map((machine) => (
              <li key={machine.id}>
                <Link class="govuk-link" href={`/desk/machines/${machine.id}`}>
                  {machine.name}
                </Link>{' '}
                <span class="tv-quiet">{stateInWords(machine)}</span>
                <br />
                {machine.purpose}
              </li>
            ))}
          </ul>
          <SaveAs caption="Machines" columns={COLUMNS} rows={serviceAccounts} />
        </>
      )}
    </QueryView>
  </Page>
);

function stateInWords({ state, lastDay, usedAt }: MachineSummary): string {
  if (state === 'CLOSED') return 'closed';
  const until = state === 'OVER' ? `its last day was ${inWords(lastDay)}` : `let in until ${inWords(lastDay)}`;
  return `${until}; ${usedAt ? `a key was last used ${momentInWords(usedAt)}` : 'no key of it was used yet'}`;
}

function AddMachine({ areas }: { areas: Area[] }) {
  const [, go] = useLocation();
  return (
    <ChangeForm
      summary="Add a machine"
      of="machine"
      mutation={ADD_MACHINE}
      read={(form) => ({
        input: {
          ...{ name: textIn(form, 'name'), contact: textIn(form, 'contact'), purpose: textIn(form, 'purpose') },
          ...{ lastDay: textIn(form, 'lastDay'), areaIds: areasIn(form) },
          reads: rightsIn(form).map((kind) => ({ kind })),
        },
      })}
      needs={{
        ...NEEDS_TO_KNOW,
        reads: { says: 'Choose what it may read' },
        areaIds: NEEDS_FIGURES,
        ...NEEDS_LAST_DAY,
      }}
      fieldOf={{ ...{ NAME_INVALID: 'name', EMAIL_INVALID: 'contact' }, LAST_DAY_INVALID: 'lastDay' }}
      button="Add it"
      onDone={({ addServiceAccount: { id } }) => go(`/desk/machines/${id}`)}
    >
      {(field) => (
        <>
          <WhatOfIt field={field} />
          <ChoiceField
            {...field('reads')}
            type="checkbox"
            legend="What may it read?"
            hint="More is given, and taken away, on its page"
            options={MACHINE_RIGHTS}
            chosen={[]}
            isSmall
          />
          <SelectField
            {...field('areaIds')}
            label="If figures, which?"
            hint="More areas are added on its page"
            value=""
            options={areaChoices(areas)}
          />
          <LastDayField {...field('lastDay')} />
        </>
      )}
    </ChangeForm>
  );
}

const COLUMNS: Column<MachineSummary>[] = [
  { name: 'Machine', cell: ({ name }) => name },
  { name: 'State', cell: stateInWords },
  { name: 'What for', cell: ({ purpose }) => purpose },
];
