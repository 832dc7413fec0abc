import { Link } from 'wouter-preact';
import { ChangeForm } from '../desk/change-form.js';
import { textIn } from '../desk/form-data.js';
import { NEEDS_REASON, ReasonField } from '../desk/reason-field.js';
import { HOLD_PERSON } from '../retention/operations.js';

interface Props {
  id: string;
  onDone: (words: string) => void;
}

/** What a person may ask the steward for, and that everything of theirs is to stay meanwhile. */
export const RequestsOfPerson = ({ id, onDone }: Props) => (
  <section class="tv-section" aria-labelledby="requests">
    <h2 class="govuk-heading-l" id="requests">
      If they ask
    </h2>
    <ul class="govuk-list govuk-list--spaced">
      <li>
        <Link class="govuk-link" href={`/desk/people/${id}/everything`}>
          Everything that is held on them
        </Link>
      </li>
      <li>
        <Link class="govuk-link" href={`/desk/people/${id}/erase`}>
          Erase them
        </Link>
      </li>
    </ul>
    <ChangeForm
      summary="Put a hold on their record"
      of="hold"
      mutation={HOLD_PERSON}
      read={(form) => ({ input: { practitionerId: id, reason: textIn(form, 'reason') } })}
      needs={NEEDS_REASON}
      button="Hold it"
      onDone={() => onDone('They are not erased until the hold is lifted, under how long things are kept.')}
    >
      {(field) => <ReasonField {...field('reason')} label="Why must everything of theirs stay?" />}
    </ChangeForm>
  </section>
);
