import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { ChoiceField } from '../../ui/choice-field.js';
import type { FieldError } from '../../ui/field-error.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { CLOSE, GIVE_GRANT, REOPEN, VOID_GRANT } from '../access/operations.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn, textOrNull } from '../desk/form-data.js';
import { NEEDS_REASON, ReasonField } from '../desk/reason-field.js';
import { LastDayField, NEEDS_LAST_DAY } from './last-day-field.js';
import { areaChoices, areasIn, MACHINE_RIGHTS, type MachineRight, NEEDS_FIGURES } from './machine-rights.js';
import { type Area, BIND_MACHINE, CHANGE_MACHINE, type Machine, type Service } from './operations.js';

export interface MachineProps {
  machine: Machine;
  /** Says what a change did, and reads the machine again. */
  onDone: (words: ComponentChildren) => void;
}

export const NEEDS_TO_KNOW = {
  name: { says: 'Enter what the program is called' },
  contact: { says: 'Enter an address, such as ana@example.org' },
  purpose: { says: 'Say what it is for, in 3 letters or more', is: /[\s\S]{3}/ },
};

interface WhatOfItProps {
  field: (name: string) => { id: string; name: string; errors: FieldError[] };
  machine?: Machine;
}

export const WhatOfIt = ({ field, machine }: WhatOfItProps) => (
  <>
    <TextField {...field('name')} label="Name" hint="What the program is called" value={machine?.name} width={20} />
    <TextField
      {...field('contact')}
      label="E-mail of whoever answers for it"
      hint="Nothing signs in by it"
      value={machine?.contact}
      width={20}
    />
    <TextField {...field('purpose')} label="What is it for?" value={machine?.purpose} maxLength={500} />
  </>
);

export const ChangeMachine = ({ machine, onDone }: MachineProps) => (
  <ChangeForm
    summary="Change it, or give it another last day"
    of="change"
    mutation={CHANGE_MACHINE}
    read={(form) => ({
      input: {
        ...{ accountId: machine.id, name: textIn(form, 'name'), contact: textIn(form, 'contact') },
        purpose: textIn(form, 'purpose'),
        // A day that stays is not said anew: it may be one that could not be given today.
        lastDay: textIn(form, 'lastDay') === machine.lastDay ? null : textIn(form, 'lastDay'),
      },
    })}
    needs={{ ...NEEDS_TO_KNOW, ...NEEDS_LAST_DAY }}
    fieldOf={{ ...{ NAME_INVALID: 'name', EMAIL_INVALID: 'contact' }, LAST_DAY_INVALID: 'lastDay' }}
    button="Save"
    onDone={() => onDone('Saved.')}
  >
    {(field) => (
      <>
        <WhatOfIt field={field} machine={machine} />
        <LastDayField {...field('lastDay')} value={machine.lastDay} />
      </>
    )}
  </ChangeForm>
);

export const BindMachine = ({ machine, services, onDone }: MachineProps & { services: Service[] }) => (
  <ChangeForm
    summary="Let it in without a key, by how it signs in elsewhere"
    of="bind"
    mutation={BIND_MACHINE}
    read={(form) => ({
      input: {
        ...{ accountId: machine.id, serviceId: textOrNull(form, 'serviceId') },
        subject: textOrNull(form, 'subject'),
      },
    })}
    others={['serviceId', 'subject']}
    fieldOf={{ SUBJECT_INVALID: 'subject', SIGN_IN_TAKEN: 'subject', SIGN_IN_SERVICE_NOT_FOUND: 'serviceId' }}
    button="Save"
    onDone={({ bindServiceAccount: { tokensOf } }) =>
      onDone(tokensOf ? `Tokens of ${tokensOf} let it in from now on.` : 'No token lets it in from now on.')
    }
  >
    {(field) => (
      <>
        <p class="govuk-body">
          A program can sign in by itself where your people do, and show us the pass that it is given there (a token)
          instead of a key of ours. Whoever runs that service sets it up there.
        </p>
        <SelectField
          {...field('serviceId')}
          label="Sign-in service"
          hint="One of those that you named at “Where people sign in”"
          value={services.find(({ name }) => name === machine.tokensOf)?.id ?? ''}
          options={services.filter(({ endedAt }) => endedAt === null)}
          empty="None: no token lets it in"
        />
        <TextField
          {...field('subject')}
          label="What that service calls it"
          hint="The subject (sub) of its tokens, as its administrators tell it"
          value={machine.subject ?? ''}
          maxLength={300}
        />
      </>
    )}
  </ChangeForm>
);

export function LetItRead({ machine, areas, onDone }: MachineProps & { areas: Area[] }) {
  const [right, choose] = useState('');
  return (
    <ChangeForm
      summary="Let it read more"
      of="read"
      mutation={GIVE_GRANT}
      read={(form) => ({
        input: {
          ...{ accountId: machine.id, kind: right as MachineRight, areaId: areasIn(form)[0] ?? null },
          ...{ withoutPost: false, why: textIn(form, 'why') },
        },
      })}
      needs={{ reads: { says: 'Choose what it may read' }, areaIds: NEEDS_FIGURES, why: NEEDS_REASON.reason }}
      fieldOf={{ GRANT_GIVEN_ALREADY: 'reads', AREA_NOT_FOUND: 'areaIds' }}
      button="Let it"
      onDone={() => onDone('Given: it reads that with its very next request.')}
    >
      {(field) => (
        <>
          <ChoiceField
            {...field('reads')}
            legend="What may it read?"
            options={MACHINE_RIGHTS}
            chosen={[right]}
            choose={choose}
            isSmall
          />
          {right === 'PLANNER' && (
            <SelectField {...field('areaIds')} label="Which figures?" value="" options={areaChoices(areas)} />
          )}
          <ReasonField {...field('why')} label="Why does it need it?" />
        </>
      )}
    </ChangeForm>
  );
}

export const LetItReadNoMore = ({
  grant,
  onDone,
}: Pick<MachineProps, 'onDone'> & { grant: Machine['grants'][number] }) => (
  <ChangeForm
    summary="Take it away at once"
    about={`: ${grant.inWords}`}
    of={`void-${grant.id}`}
    mutation={VOID_GRANT}
    read={(form) => ({ input: { grantId: grant.id, reason: textIn(form, 'reason') } })}
    needs={NEEDS_REASON}
    button="Take it away now"
    isWarning
    onDone={() => onDone('Taken away: it reads that no more.')}
  >
    {(field) => <ReasonField {...field('reason')} />}
  </ChangeForm>
);

export const CloseMachine = ({ machine, onDone }: MachineProps) => (
  <ChangeForm
    summary="Close it"
    of="close"
    mutation={CLOSE}
    read={(form) => ({ input: { accountId: machine.id, reason: textIn(form, 'reason') } })}
    needs={NEEDS_REASON}
    button="Close it now"
    isWarning
    onDone={() => onDone('Closed: nothing lets it in any more, and its keys have ended.')}
  >
    {(field) => (
      <>
        <p class="govuk-body">Its very next request is refused, and its keys end. What it asked stays on record.</p>
        <ReasonField {...field('reason')} />
      </>
    )}
  </ChangeForm>
);

export const ReopenMachine = ({ machine, onDone }: MachineProps) => (
  <ChangeForm
    summary="Open it again"
    of="reopen"
    mutation={REOPEN}
    read={(form) => ({ input: { accountId: machine.id, reason: textIn(form, 'reason') } })}
    needs={NEEDS_REASON}
    button="Open it again"
    onDone={() => onDone('Open again. Its keys have ended: make it another.')}
  >
    {(field) => <ReasonField {...field('reason')} />}
  </ChangeForm>
);
