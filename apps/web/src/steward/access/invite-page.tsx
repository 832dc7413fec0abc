import { useLocation, useSearch } from 'wouter-preact';
import type { OneOf } from '../../graphql/graphql.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { TextField } from '../../ui/text-field.js';
import { useMutationForm } from '../../ui/use-mutation-form.js';
import { textIn } from '../desk/form-data.js';
import { ReasonField } from '../desk/reason-field.js';
import { GRANT_CHOICES } from './grant-names.js';
import { INVITE, type Invitation, PERSON_TO_INVITE } from './operations.js';

/** Somebody is asked to sign in for the first time. */
export function InvitePage() {
  const id = new URLSearchParams(useSearch()).get('person');
  const back = id ? { to: `/desk/people/${id}`, text: 'Back' } : { to: '/desk/accounts', text: 'Who signs in' };
  return (
    <Page title="Invite somebody to sign in" back={back}>
      {id ? (
        <QueryView query={PERSON_TO_INVITE} variables={{ id }}>
          {({ person }) => <Invite person={person} />}
        </QueryView>
      ) : (
        <>
          <p class="govuk-body">
            This is for somebody who is not on the workforce record, such as a planner. Others are invited from their
            own page among the people.
          </p>
          <Invite />
        </>
      )}
    </Page>
  );
}

/* They act by who they are on the record. */
const OF_PEOPLE = ['TRAINER', 'MANAGER', 'CLINICAL_SUPERVISOR', 'PRACTITIONER'];

function Invite({ person }: { person?: { id: string; name: string; email: string | null } }) {
  const [, go] = useLocation();
  const { onSubmit, trouble, errors, isSending } = useMutationForm(INVITE, {
    check: (form) => gapsIn(new FormData(form)),
    read: (form) => ({ input: invitationIn(form, person?.id ?? null) }),
    fields: { name: 'name', email: 'email', grants: 'grants', why: 'why' },
    fieldOf: {
      ...{ EMAIL_INVALID: 'email', EMAIL_TAKEN: 'email', NAME_INVALID: 'name' },
      ...{ GRANT_NEEDS_PERSON: 'grants', DEPUTY_CANNOT_PASS_ON: 'grants' },
    },
    onDone: ({ inviteAccount }) => go(`/desk/accounts/${inviteAccount.id}`),
  });
  const options = person ? GRANT_CHOICES : GRANT_CHOICES.filter(({ value }) => !OF_PEOPLE.includes(value));
  return (
    <form noValidate onSubmit={onSubmit}>
      {trouble}
      <TextField
        {...{ id: 'name', name: 'name', errors, width: 20, value: person?.name }}
        label="Name, as the mail greets them"
      />
      <TextField
        {...{ id: 'email', name: 'email', errors, width: 20, value: person?.email ?? '' }}
        label="E-mail"
        hint="Whoever reads mail there alone can accept, within seven days, once"
      />
      <ChoiceField
        {...{ id: 'grants', name: 'grants', type: 'checkbox', options, errors }}
        legend="What may they do?"
        hint="From today on. What trainers, managers and supervisors may do counts while they are in a post. An area, days, or a trainer without a post here: leave it out, and give it on their own page afterwards."
        chosen={person ? ['PRACTITIONER'] : []}
        isSmall
      />
      <ReasonField {...{ id: 'why', name: 'why', errors }} label="Why do they need it?" />
      <button class="govuk-button" disabled={isSending}>
        Send the invitation
      </button>
    </form>
  );
}

function gapsIn(form: FormData) {
  const missing = [
    { field: 'name', says: 'Enter their name', is: !textIn(form, 'name') },
    { field: 'email', says: 'Enter an address, such as ana@example.org', is: !textIn(form, 'email') },
    { field: 'why', says: 'Say why, in 3 letters or more', is: form.has('grants') && textIn(form, 'why').length < 3 },
  ];
  return missing.flatMap(({ is, field, says }) => (is ? [{ field, says }] : []));
}

const invitationIn = (form: FormData, practitionerId: string | null): Invitation => ({
  ...{ name: textIn(form, 'name'), email: textIn(form, 'email'), practitionerId },
  grants: form.getAll('grants').map((kind) => ({ kind: kind as OneOf<'GrantKind'>, why: textIn(form, 'why') })),
});
