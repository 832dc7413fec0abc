import { Link } from 'wouter-preact';
import { Checkbox } from '../../ui/checkbox.js';

interface Props {
  id: string;
  names: { givenName: string; familyName: string };
  /** What comes after the look: 'you add another one'. */
  before: string;
}

/** Where somebody else is or was called so: who that is, and that this is another person. */
export const NamesakeField = ({ id, names, before }: Props) => (
  <div class="govuk-inset-text">
    <p>
      <Link class="govuk-link" href={`/desk/people?name=${encodeURIComponent(writtenTogether(names))}`}>
        See who is called the same
      </Link>{' '}
      before {before}.
    </p>
    <Checkbox id={id} name="isAnother" label="This is another person" checked={false} />
  </div>
);

/* As names are compared: it finds each of them, however the words are parted, and whichever comes first. */
const writtenTogether = ({ givenName, familyName }: Props['names']) =>
  `${givenName}${familyName}`.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
