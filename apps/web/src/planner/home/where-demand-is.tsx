import { Link } from 'wouter-preact';
import { holds, useMe } from '../../shared/me.js';

/** Where the families expected come from, and for whoever brings lists in the way there. */
export const WhereDemandIs = ({ words }: { words: string }) => {
  const me = useMe();
  return (
    <p class="tv-quiet">
      {words}{' '}
      {holds(me, 'STEWARD') && (
        <Link class="govuk-link" href="/desk/staff-lists">
          Lists of demand
        </Link>
      )}
    </p>
  );
};
