import { inWords } from '../../shared/words.js';
import { DayField } from '../../ui/day-field.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn } from '../desk/form-data.js';
import { NEEDS_REASON, ReasonField } from '../desk/reason-field.js';
import { RECORD_LEAVE, VOID_LEAVE } from './operations.js';
import type { SectionProps } from './section-props.js';

/** When they are away for long. */
export const LeaveOfPerson = ({ person, onDone }: SectionProps) => (
  <section class="tv-section" aria-labelledby="leave">
    <h2 class="govuk-heading-l" id="leave">
      Leave
    </h2>
    {person.leave.length === 0 && <p class="govuk-body">No leave is recorded.</p>}
    {person.leave.map(({ id, firstDay, lastDay }) => (
      <div key={id}>
        <p class="govuk-body">
          From {inWords(firstDay)} to {inWords(lastDay)}
        </p>
        <ChangeForm
          summary="Take this leave back"
          about={`from ${inWords(firstDay)}`}
          of={`leave-${id}`}
          mutation={VOID_LEAVE}
          read={(form) => ({ input: { leaveId: id, reason: textIn(form, 'reason') } })}
          needs={NEEDS_REASON}
          button="Take it back"
          isWarning
          onDone={() => onDone('The leave is taken back. Where it has other days, record them now.')}
        >
          {(field) => <ReasonField {...field('reason')} />}
        </ChangeForm>
      </div>
    ))}
    <ChangeForm
      summary="Record leave"
      of="leave"
      mutation={RECORD_LEAVE}
      read={(form) => ({
        input: { practitionerId: person.id, firstDay: textIn(form, 'firstDay'), lastDay: textIn(form, 'lastDay') },
      })}
      needs={{
        firstDay: { says: 'Enter the first day of the leave', day: 'The first day' },
        lastDay: { says: 'Enter the last day of the leave', day: 'The last day' },
      }}
      fieldOf={{ LEAVE_DAYS_INVALID: 'lastDay', ON_LEAVE_ALREADY: 'firstDay' }}
      button="Record it"
      onDone={() => onDone('Recorded: on these days they stay in every count, and are not matched.')}
    >
      {(field) => (
        <>
          <DayField {...field('firstDay')} label="First day" value="" />
          <DayField {...field('lastDay')} label="Last day" value="" />
        </>
      )}
    </ChangeForm>
  </section>
);
