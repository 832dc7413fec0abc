import { useState } from 'preact/hooks';
import type { OneOf } from '../../graphql/graphql.js';
import { useToday } from '../../shared/me.js';
import { Checkbox } from '../../ui/checkbox.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { DayField } from '../../ui/day-field.js';
import { SelectField } from '../../ui/select-field.js';
import { ChangeForm } from '../desk/change-form.js';
import { FindField } from '../desk/find-field.js';
import { textIn, textOrNull } from '../desk/form-data.js';
import { NEEDS_REASON, ReasonField } from '../desk/reason-field.js';
import type { AccountProps } from './account-forms.js';
import { GRANT_CHOICES, grantTitle, IN_AREAS } from './grant-names.js';
import { APPOINT_DEPUTY, type DeskGrant, END_GRANT, FIND_ACCOUNTS, GIVE_GRANT, VOID_GRANT } from './operations.js';

type Kind = OneOf<'GrantKind'>;

const LAST_DAY = { lastDay: { says: 'Enter the last day', day: 'The last day' } };
const OPTIONAL_DAY = { says: '', day: 'The day', isOptional: true };

export function GiveGrant({ account, areas, onDone }: AccountProps) {
  const today = useToday();
  const [kind, choose] = useState('');
  return (
    <ChangeForm
      summary="Let them do something more"
      of="give"
      mutation={GIVE_GRANT}
      read={(form) => ({
        input: {
          ...{ accountId: account.id, kind: textIn(form, 'kind') as Kind, areaId: textOrNull(form, 'areaId') },
          ...{ firstDay: textOrNull(form, 'firstDay'), lastDay: textOrNull(form, 'lastDay') },
          ...{ withoutPost: form.has('withoutPost'), why: textIn(form, 'why') },
        },
      })}
      needs={{
        kind: { says: 'Choose what they may do' },
        firstDay: OPTIONAL_DAY,
        lastDay: OPTIONAL_DAY,
        why: NEEDS_REASON.reason,
      }}
      others={['areaId']}
      fieldOf={{
        ...{ GRANT_NEEDS_PERSON: 'kind', GRANT_GIVEN_ALREADY: 'kind', DEPUTY_CANNOT_PASS_ON: 'kind' },
        ...{ GRANT_DAYS_INVALID: 'firstDay', AREA_NOT_FOUND: 'areaId' },
      }}
      button="Let them"
      onDone={() => onDone('Given: they may from its first day on, with their very next click.')}
    >
      {(field) => (
        <>
          <ChoiceField
            {...field('kind')}
            legend="What may they do?"
            options={GRANT_CHOICES}
            chosen={[kind]}
            choose={choose}
            isSmall
          />
          {IN_AREAS.includes(kind as Kind) && (
            <SelectField
              {...field('areaId')}
              label="For which area?"
              value=""
              options={areas}
              empty="The whole partnership"
            />
          )}
          <DayField {...field('firstDay')} label="First day" value={today} />
          <DayField {...field('lastDay')} label="Last day (optional)" hint="Left empty, until it is ended" value="" />
          {['TRAINER', 'MANAGER', 'CLINICAL_SUPERVISOR'].includes(kind) && (
            <Checkbox
              id="give-withoutPost"
              name="withoutPost"
              label="Also without a post here, such as a trainer from outside"
              checked={false}
            />
          )}
          <ReasonField {...field('why')} label="Why do they need it?" />
        </>
      )}
    </ChangeForm>
  );
}

export function EndGrant({ grant, onDone }: AccountProps & { grant: DeskGrant }) {
  const today = useToday();
  return (
    <ChangeForm
      summary="Give it a last day"
      about={`: ${grantTitle(grant)}`}
      of={`end-${grant.id}`}
      mutation={END_GRANT}
      read={(form) => ({
        input: { grantId: grant.id, lastDay: textIn(form, 'lastDay'), reason: textIn(form, 'reason') },
      })}
      needs={{ ...LAST_DAY, ...NEEDS_REASON }}
      fieldOf={{ GRANT_DAYS_INVALID: 'lastDay', GRANT_OVER: 'lastDay', LAST_STEWARD: 'lastDay' }}
      button="Save the last day"
      onDone={() => onDone('Saved: after that day it is no more.')}
    >
      {(field) => (
        <>
          <DayField {...field('lastDay')} label="Last day" value={today} />
          <ReasonField {...field('reason')} />
        </>
      )}
    </ChangeForm>
  );
}

export const VoidGrant = ({ grant, onDone }: AccountProps & { grant: DeskGrant }) => (
  <ChangeForm
    summary="Take it away at once"
    about={`: ${grantTitle(grant)}`}
    of={`void-${grant.id}`}
    mutation={VOID_GRANT}
    read={(form) => ({ input: { grantId: grant.id, reason: textIn(form, 'reason') } })}
    needs={NEEDS_REASON}
    fieldOf={{ LAST_STEWARD: 'reason' }}
    button="Take it away"
    isWarning
    onDone={() => onDone('Taken away: their very next click is refused.')}
  >
    {(field) => <ReasonField {...field('reason')} />}
  </ChangeForm>
);

const DEPUTISED: { value: Kind; text: string; hint: string }[] = [
  { value: 'MANAGER', text: 'As a manager', hint: 'The deputy sees their people, and records what they saw them do.' },
  { value: 'STEWARD', text: 'As a data steward', hint: 'All but who is a steward, and who stands in for whom.' },
];

/** Somebody stands in for them while they are away. */
export function AppointDeputy({ account, onDone }: AccountProps) {
  const today = useToday();
  const may = DEPUTISED.filter(({ value }) => account.mayDo.includes(value));
  if (may.length === 0) return null;
  return (
    <ChangeForm
      summary={`Let somebody stand in for ${account.name}`}
      of="deputy"
      mutation={APPOINT_DEPUTY}
      read={(form) => ({
        input: {
          ...{ absentId: account.id, deputyId: textIn(form, 'deputyId'), kind: textIn(form, 'kind') as Kind },
          ...{ firstDay: textIn(form, 'firstDay'), lastDay: textIn(form, 'lastDay'), why: textIn(form, 'why') },
        },
      })}
      needs={{
        deputyId: { says: 'Find and choose who stands in' },
        kind: { says: 'Choose which of their rights' },
        firstDay: { says: 'Enter the first day', day: 'The first day' },
        ...LAST_DAY,
        why: NEEDS_REASON.reason,
      }}
      fieldOf={{
        ...{ DEPUTY_IS_ABSENT: 'deputyId', GRANT_NEEDS_PERSON: 'deputyId', GRANT_GIVEN_ALREADY: 'deputyId' },
        ...{ GRANT_DAYS_INVALID: 'lastDay', DEPUTY_OF_NOBODY: 'kind', DEPUTY_CANNOT_PASS_ON: 'kind' },
      }}
      button="Let them stand in"
      onDone={({ appointDeputy }) => onDone(`${appointDeputy.name} stands in on these days, and is shown as a deputy.`)}
    >
      {(field) => (
        <>
          <FindField
            {...field('deputyId')}
            label="Who stands in?"
            hint="Somebody who signs in here: type the beginning of a name, then choose Find"
            query={FIND_ACCOUNTS}
            optionsIn={({ accounts: { edges } }) =>
              edges.map(({ node }) => ({ value: node.id, text: node.name, hint: node.email ?? undefined }))
            }
          />
          <ChoiceField
            {...field('kind')}
            legend="With which of their rights?"
            options={may}
            chosen={may.length === 1 ? [may[0]!.value] : []}
            isSmall
          />
          <DayField {...field('firstDay')} label="First day" value={today} />
          <DayField {...field('lastDay')} label="Last day" value="" />
          <ReasonField {...field('why')} label="Why are they away?" />
        </>
      )}
    </ChangeForm>
  );
}
