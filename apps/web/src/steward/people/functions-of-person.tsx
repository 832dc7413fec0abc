import { useToday } from '../../shared/me.js';
import { inWords } from '../../shared/words.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { DayField } from '../../ui/day-field.js';
import { SelectField } from '../../ui/select-field.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn, textOrNull } from '../desk/form-data.js';
import { NEEDS_REASON, ReasonField } from '../desk/reason-field.js';
import { CARRY_FUNCTION, type DeskPerson, END_FUNCTION, RECORD_WILLINGNESS } from './operations.js';
import type { SectionProps } from './section-props.js';

/** What they carry beside a role, and what they say of carrying it. */
export const FunctionsOfPerson = (props: SectionProps) => {
  const { functions, willingness } = props.person;
  return (
    <section class="tv-section" aria-labelledby="functions">
      <h2 class="govuk-heading-l" id="functions">
        Functions
      </h2>
      {functions.length === 0 && <p class="govuk-body">They carry no function beside their role.</p>}
      {functions.map((carried) => (
        <Carried key={carried.id} {...props} carried={carried} />
      ))}
      <Carry {...props} />
      {willingness.length > 0 && (
        <ul class="govuk-list govuk-list--bullet">
          {willingness.map(({ function: one, willing, firstDay }) => (
            <li key={one.id}>
              {one.name}: {willing ? 'willing' : 'not willing'}, said on {inWords(firstDay)}
            </li>
          ))}
        </ul>
      )}
      <Willing {...props} />
    </section>
  );
};

const Carried = ({ carried, onDone }: SectionProps & { carried: DeskPerson['functions'][number] }) => (
  <div>
    <p class="govuk-body">
      <strong>{carried.function.name}</strong> from {inWords(carried.firstDay)}
      {carried.lastDay && ` to ${inWords(carried.lastDay)}`}
    </p>
    <ChangeForm
      summary="End it, or take it back"
      about={`: ${carried.function.name}`}
      of={`carried-${carried.id}`}
      mutation={END_FUNCTION}
      read={(form) => ({
        input: { carriedId: carried.id, lastDay: textOrNull(form, 'lastDay'), reason: textIn(form, 'reason') },
      })}
      needs={{ lastDay: { says: '', day: 'The last day', isOptional: true }, ...NEEDS_REASON }}
      fieldOf={{ FUNCTION_ENDED: 'lastDay', FUNCTION_DAYS_INVALID: 'lastDay' }}
      button="Save"
      isWarning
      onDone={() => onDone('Saved.')}
    >
      {(field) => (
        <>
          <DayField {...field('lastDay')} label="Last day (optional)" hint="Left empty, it never was" value="" />
          <ReasonField {...field('reason')} />
        </>
      )}
    </ChangeForm>
  </div>
);

const Carry = ({ person, choices, onDone }: SectionProps) => {
  const today = useToday();
  return (
    <ChangeForm
      summary="They take on a function"
      of="carry"
      mutation={CARRY_FUNCTION}
      read={(form) => ({
        input: {
          ...{ practitionerId: person.id, functionId: textIn(form, 'functionId') },
          ...{ firstDay: textIn(form, 'firstDay'), lastDay: textOrNull(form, 'lastDay') },
        },
      })}
      needs={{
        functionId: { says: 'Choose the function' },
        firstDay: { says: 'Enter the first day', day: 'The first day' },
        lastDay: { says: '', day: 'The last day', isOptional: true },
      }}
      fieldOf={{
        ...{ FUNCTION_CARRIED_ALREADY: 'functionId', NOT_IN_POST: 'firstDay', FUNCTION_DAYS_INVALID: 'firstDay' },
        POSTS_END_BEFORE: 'lastDay',
      }}
      button="Record it"
      onDone={() => onDone('Recorded.')}
    >
      {(field) => (
        <>
          <SelectField {...field('functionId')} label="Function" value="" options={choices.roleFunctions} />
          <DayField {...field('firstDay')} label="First day" value={today} />
          <DayField {...field('lastDay')} label="Last day (optional)" value="" />
        </>
      )}
    </ChangeForm>
  );
};

const WORDS = [
  { value: 'yes', text: 'They are willing' },
  { value: 'no', text: 'They are not willing' },
];

const Willing = ({ person, choices, onDone }: SectionProps) => (
  <ChangeForm
    summary="They say whether they would carry a function"
    of="willing"
    mutation={RECORD_WILLINGNESS}
    read={(form) => ({
      input: {
        ...{ practitionerId: person.id, functionId: textIn(form, 'functionId') },
        willing: textIn(form, 'willing') === 'yes',
      },
    })}
    needs={{ functionId: { says: 'Choose the function' }, willing: { says: 'Choose what they say' } }}
    button="Record it"
    onDone={() => onDone('Recorded: their own word, which says nothing of whether they can.')}
  >
    {(field) => (
      <>
        <SelectField {...field('functionId')} label="Function" value="" options={choices.roleFunctions} />
        <ChoiceField {...field('willing')} legend="What do they say?" options={WORDS} chosen={[]} isSmall />
      </>
    )}
  </ChangeForm>
);
