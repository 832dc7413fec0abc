import { Link } from 'wouter-preact';
import { momentInWords } from '../../shared/words.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn } from '../desk/form-data.js';
import { NEEDS_REASON, ReasonField } from '../desk/reason-field.js';
import { LiftHold } from '../retention/lift-hold.js';
import { HOLD_PERSON } from '../retention/operations.js';
import type { DeskPerson, RecordKept } from './operations.js';

interface Props {
  person: Pick<DeskPerson, 'id' | 'name'>;
  kept: RecordKept;
  onDone: (words: string) => void;
}

/** What a person may ask the steward for, and that everything of theirs is to stay meanwhile. */
export const RequestsOfPerson = ({ person: { id, name }, kept, onDone }: Props) => (
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
    {kept.holds.map((hold) => (
      <div key={hold.id} class="govuk-inset-text">
        <p class="govuk-body">
          <strong>There is a hold on their record</strong> since {momentInWords(hold.since)}, by {hold.by}:{' '}
          {hold.reason}
        </p>
        <p class="govuk-body">They are not erased, and what lists said of them stays, until it is lifted.</p>
        <LiftHold id={hold.id} name={name} onDone={onDone} />
      </div>
    ))}
    {kept.holds.length === 0 && <PutHold id={id} onDone={onDone} />}
  </section>
);

const PutHold = ({ id, onDone }: { id: string; onDone: Props['onDone'] }) => (
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
);
