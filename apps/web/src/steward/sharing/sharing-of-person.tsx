import { momentInWords } from '../../shared/words.js';
import { ChoiceField } from '../../ui/choice-field.js';
import { QueryView } from '../../ui/query-view.js';
import { ChangeForm } from '../desk/change-form.js';
import { textIn } from '../desk/form-data.js';
import { ANSWERS, RECORD_ANSWER } from './operations.js';

interface Props {
  person: { id: string; name: string };
  onDone: (words: string) => void;
}

const CHOICES = [
  { value: 'yes', text: 'They consent' },
  { value: 'no', text: 'They do not', hint: 'No agreement shows their profile to another agency, from now on.' },
];

/** What somebody says to being seen by other agencies than their own. */
export const SharingOfPerson = ({ person, onDone }: Props) => (
  <section class="tv-section" aria-labelledby="sharing">
    <h2 class="govuk-heading-l" id="sharing">
      Being seen by other agencies
    </h2>
    <QueryView query={ANSWERS} variables={{ id: person.id }}>
      {({ sharingAnswers }, again) => (
        <>
          {sharingAnswers.map(({ purpose, agrees, recordedAt, recordedBy }) => (
            <p key={purpose} class="govuk-body">
              To find who can meet a family’s need: {said(agrees)}
              {recordedAt && `, recorded by ${recordedBy} on ${momentInWords(recordedAt)}`}.
            </p>
          ))}
          <ChangeForm
            summary="Record what they say"
            of="sharing"
            mutation={RECORD_ANSWER}
            read={(form) => ({
              input: {
                practitionerId: person.id,
                purpose: 'MATCHING' as const,
                agrees: textIn(form, 'agrees') === 'yes',
              },
            })}
            needs={{ agrees: { says: 'Choose what they say' } }}
            button="Record it"
            onDone={() => {
              onDone('Recorded, with your name beside it: they read it, and can say otherwise themselves.');
              again();
            }}
          >
            {(field) => (
              <ChoiceField
                {...field('agrees')}
                legend="May managers of other agencies see their profile, to find who can meet a family’s need?"
                options={CHOICES}
                chosen={[]}
                isSmall
              />
            )}
          </ChangeForm>
        </>
      )}
    </QueryView>
  </section>
);

const said = (agrees: boolean | null) =>
  agrees === null ? 'they were not asked' : agrees ? 'they consent' : 'they do not consent';
