import { hidesAny, showsExact } from '../shared/not-for-publication.js';
import { sentenceCase } from '../shared/words.js';
import { holds, stewardOf, useMe } from '../shared/me.js';

/** Why numbers that a page would show are not there; nothing where they all are. */
export function WhyHidden({ shown }: { shown: unknown }) {
  const me = useMe();
  if (!hidesAny(shown)) return null;
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        <strong>{showsExact(shown) ? 'Some' : 'The'} numbers on this page are hidden.</strong> To see them takes the
        grant <em>exact figures</em>
        {holds(me, 'EXACT_FIGURES') && ' of all places that they are of'}, which you do not have: small numbers could
        point at single people.
      </p>
      <p class="govuk-body">{sentenceCase(stewardOf(me))} can tell who may have it.</p>
    </div>
  );
}
