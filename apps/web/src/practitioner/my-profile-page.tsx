import { graphql, readFragment } from '../graphql/graphql.js';
import { useFilters } from '../parts/address.js';
import { Asked } from '../parts/asked.js';
import { Page } from '../parts/page.js';
import { PROFILE } from './profile-fragment.js';
import { ProfileView } from './profile-view.js';

const MY_PROFILE = graphql(
  `
    query MyProfile($on: Day, $knownAt: Day) {
      myProfile(on: $on, knownAt: $knownAt) {
        ...ProfileParts
      }
    }
  `,
  [PROFILE],
);

/** R3: what is asked of me, where I stand, on what evidence, until when. */
export function MyProfilePage() {
  const [when] = useFilters(['on', 'knownAt'] as const);
  return (
    <Page title="My profile">
      <Asked question={MY_PROFILE} variables={when}>
        {({ myProfile }) => <ProfileView profile={readFragment(PROFILE, myProfile)} mine />}
      </Asked>
    </Page>
  );
}
