import { WayHome } from '../ui/way-home.js';
import { Page } from '../ui/page.js';
import { holds, type Me, stewardOf, useMe } from '../shared/me.js';

/** For whoever is signed in without a record of their own to see, and what they can do about it. */
export function NoProfilePage() {
  const me = useMe();
  return (
    <Page title="My profile">
      <div class="govuk-inset-text">
        <p class="govuk-body">
          <strong>There is no profile for you here.</strong> {why(me)}
        </p>
        <p class="govuk-body">
          If you work with families in {me.partnership.name}, ask {stewardOf(me)} to put it right. Your profile then
          shows what your posts ask of you, where you stand and on what evidence.
        </p>
      </div>
      <WayHome />
    </Page>
  );
}

const why = ({ practitionerId }: Me) =>
  practitionerId
    ? 'Profiles are for those who may see their own record, and you may not as yet.'
    : 'You can sign in, but you are not on the workforce record, so nothing is asked of you.';

/** Whether somebody has a record of their own to see; the API decides it again. */
export const hasProfile = (me: Me) => me.practitionerId !== null && holds(me, 'PRACTITIONER');
