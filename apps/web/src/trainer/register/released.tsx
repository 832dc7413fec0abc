import { counted } from '../../shared/words.js';
import type { Register } from './operations.js';

/** Places that were released here, and elsewhere by the marks of this register: each with why, so that nobody is missed without a word. */
export const Released = ({ register: { released, releasedElsewhere } }: { register: Register }) => (
  <>
    {released.length > 0 && (
      <section>
        <h2 class="govuk-heading-m">Places released</h2>
        <ul class="govuk-list govuk-list--bullet">
          {released.map(({ practitioner, inWords }) => (
            <li key={practitioner.id}>
              {practitioner.name}: {inWords}
            </li>
          ))}
        </ul>
      </section>
    )}
    {releasedElsewhere.length > 0 && (
      <section>
        <h2 class="govuk-heading-m">Places released elsewhere</h2>
        <p class="govuk-body">
          They are marked as there, so what they had booked over these hours was released. Its trainer sees it too.
        </p>
        <ul class="govuk-list govuk-list--bullet">
          {releasedElsewhere.map(({ practitioner, places }) => (
            <li key={practitioner.id}>
              {practitioner.name}: {counted(places, 'place')}
            </li>
          ))}
        </ul>
      </section>
    )}
  </>
);
