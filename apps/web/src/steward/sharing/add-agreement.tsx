import type { OneOf } from '../../graphql/graphql.js';
import { useToday } from '../../shared/me.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { DayField } from '../../ui/day-field.js';
import { SelectField } from '../../ui/select-field.js';
import { TextField } from '../../ui/text-field.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn, textOrNull } from '../desk/form-data.js';
import { ADD_AGREEMENT, type Agencies } from './operations.js';
import { BASES, PARTS } from './sharing-words.js';

interface Props {
  agencies: Agencies;
  onDone: (words: string) => void;
}

const OPTIONAL_DAY = { says: '', day: 'The day', isOptional: true };

const PART_CHOICES = Object.entries(PARTS).map(([value, text]) => ({ value, text }));
const BASIS_OPTIONS = Object.entries(BASES).map(([id, name]) => ({ id, name }));

/** What agencies signed, so that it opens what it says and nothing else. */
export function AddAgreement({ agencies, onDone }: Props) {
  const today = useToday();
  return (
    <ChangeForm
      summary="Add an agreement"
      of="agreement"
      mutation={ADD_AGREEMENT}
      read={(form) => ({
        input: {
          ...{
            name: textIn(form, 'name'),
            agencyIds: form.getAll('agencyIds').map(String),
            purpose: 'MATCHING' as const,
          },
          ...{
            part: textIn(form, 'part') as OneOf<'SharingPart'>,
            basis: textIn(form, 'basis') as OneOf<'SharingBasis'>,
          },
          ...{ reference: textOrNull(form, 'reference'), reviewOn: textIn(form, 'reviewOn') },
          ...{ firstDay: textOrNull(form, 'firstDay'), lastDay: textOrNull(form, 'lastDay') },
        },
      })}
      needs={{
        name: { says: 'Enter what the parties call it' },
        agencyIds: { says: 'Choose two agencies or more' },
        part: { says: 'Choose what is shared' },
        basis: { says: 'Choose the lawful basis' },
        firstDay: OPTIONAL_DAY,
        lastDay: OPTIONAL_DAY,
        reviewOn: { says: 'Enter when the parties look at it again', day: 'The day' },
      }}
      others={['reference']}
      fieldOf={{
        ...{ NAME_INVALID: 'name', SHARING_PARTIES_INVALID: 'agencyIds', AGENCY_NOT_FOUND: 'agencyIds' },
        ...{ SHARING_DAYS_INVALID: 'firstDay', SHARING_REVIEW_INVALID: 'reviewOn', NAME_TAKEN: 'name' },
      }}
      button="Add it"
      onDone={({ addSharingAgreement: { name } }) =>
        onDone(`“${name}” is added, and opens what it says from its first day on.`)
      }
    >
      {(field) => (
        <>
          <TextField {...field('name')} label="What do the parties call it?" maxLength={200} />
          <ChoiceField
            {...field('agencyIds')}
            legend="Between which agencies?"
            hint="Each sees by it of the people of every other"
            type="checkbox"
            options={agencies.map(({ id, name }) => ({ value: id, text: name }))}
            chosen={[]}
            isSmall
          />
          <ChoiceField
            {...field('part')}
            legend="What may managers see, to find who can meet a family’s need?"
            options={PART_CHOICES}
            chosen={[]}
            isSmall
          />
          <SelectField
            {...field('basis')}
            label="On which lawful basis?"
            value=""
            options={BASIS_OPTIONS}
            empty="Choose one"
          />
          <TextField
            {...field('reference')}
            label="Where is the paper kept? (optional)"
            hint="Please name no person"
            maxLength={500}
          />
          <DayField {...field('firstDay')} label="First day" value={today} />
          <DayField {...field('lastDay')} label="Last day (optional)" hint="Left empty, until it is ended" value="" />
          <DayField {...field('reviewOn')} label="When do the parties look at it again?" value="" />
        </>
      )}
    </ChangeForm>
  );
}
