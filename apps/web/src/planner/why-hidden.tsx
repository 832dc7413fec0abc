import { sentenceCase } from '../shared/words.js';
import { stewardOf, useMe } from '../shared/me.js';

/** Why the numbers of a page are not there. */
export const WhyHidden = () => (
  <div class="govuk-inset-text">
    <p class="govuk-body">
      <strong>The numbers on this page are hidden.</strong> To see them takes the grant <em>exact figures</em>, which
      you do not have: small numbers could point at single people.
    </p>
    <p class="govuk-body">
      Clusters, roles and need levels show all the same. {sentenceCase(stewardOf(useMe()))} can tell who may have it.
    </p>
  </div>
);
