import { Link } from 'wouter-preact';
import { withSearch } from '../../shared/address.js';
import { inWords } from '../../shared/words.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn } from '../desk/form-data.js';
import { NEEDS_REASON, ReasonField } from '../desk/reason-field.js';
import type { DeskPerson } from '../people/operations.js';
import { PART } from './operations.js';

interface Props {
  person: DeskPerson;
  onDone: (words: string) => void;
}

/** Other records of the same person that were joined to this one, each of which can be parted again. */
export const JoinedRecords = ({ person, onDone }: Props) => (
  <section class="tv-section" aria-labelledby="joined">
    <h2 class="govuk-heading-l" id="joined">
      Other records of theirs
    </h2>
    {person.joined.length === 0 && <p class="govuk-body">No other record is joined to this one.</p>}
    {person.joined.map(({ id, name, joinedOn, reason, staffNumbers }) => (
      <div key={id}>
        <p class="govuk-body">
          {name}, joined on {inWords(joinedOn)}: {reason}
          {staffNumbers.map(({ agency, number }) => `. Staff number ${number}, ${agency.name}`)}
        </p>
        <ChangeForm
          summary="Part them again"
          about={name}
          of={`part-${id}`}
          mutation={PART}
          read={(form) => ({ input: { otherId: id, reason: textIn(form, 'reason') } })}
          needs={NEEDS_REASON}
          button="They are two people: part them"
          isWarning
          onDone={() => onDone(`Parted: ${name} has a record of their own again, with all that was written of it.`)}
        >
          {(field) => (
            <>
              <p class="govuk-body">
                Each has its own again. What was written since {inWords(joinedOn)} stays with {person.name}.
              </p>
              <ReasonField {...field('reason')} label="How do you know that they are two people?" />
            </>
          )}
        </ChangeForm>
      </div>
    ))}
    <p class="tv-onward">
      <Link
        class="govuk-link"
        href={withSearch(`/desk/people/${person.id}/same-person`, { name: person.familyName || person.givenName })}
      >
        Is {person.name} on the record twice? Compare with another record
      </Link>
    </p>
  </section>
);
