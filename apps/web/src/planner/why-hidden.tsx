import { hidesAny, showsExact } from '../shared/not-for-publication.js';
import { sentenceCase } from '../shared/words.js';
import { stewardOf, useMe } from '../shared/me.js';

/** Why numbers that a page would show are not there; nothing where they all are. */
export function WhyHidden({ shown }: { shown: unknown }) {
  const steward = stewardOf(useMe());
  if (!hidesAny(shown)) return null;
  const [which, where] = showsExact(shown) ? ['Some', ' of these places'] : ['The', ''];
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        <strong>{which} numbers on this page are hidden.</strong> To see them takes the grant <em>exact figures</em>
        {where}, which you do not have: small numbers could point at single people.
      </p>
      <p class="govuk-body">
        Clusters, roles and need levels show all the same. {sentenceCase(steward)} can tell who may have it.
      </p>
    </div>
  );
}
