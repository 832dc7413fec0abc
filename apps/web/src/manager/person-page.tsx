import { useQuery } from '@urql/preact';
import { useState } from 'preact/hooks';
import { readFragment } from '../graphql/graphql.js';
import { withSearch } from '../parts/address.js';
import { Asked } from '../parts/asked.js';
import { Page } from '../parts/page.js';
import { ChooseDay, type When } from '../practitioner/choose-day.js';
import { Done } from '../practitioner/done.js';
import { PROFILE } from '../practitioner/profile-fragment.js';
import { ProfileView } from '../practitioner/profile-view.js';
import { useToday } from '../shell/me.js';
import { RecordObservation } from './record-observation.js';
import { PROFILE_OF, SCALES } from './team-operations.js';
import { useWhen } from './when.js';

/** The record of one of my people, and what I saw them do. */
export function PersonPage({ practitionerId }: { practitionerId: string }) {
  const today = useToday();
  const { when, choose, errors } = useWhen();
  return (
    <Page title="One of your people" back={{ to: withSearch('/team', { ...when }), text: 'Back to my team' }}>
      <ChooseDay key={JSON.stringify(when)} when={when} today={today} errors={errors} choose={choose} />
      {errors.length === 0 && <Record practitionerId={practitionerId} when={when} />}
    </Page>
  );
}

/* What was seen is judged against today’s record, so it is recorded there alone. */
function Record({ practitionerId, when }: { practitionerId: string; when: When }) {
  const [recorded, setRecorded] = useState<string[]>([]);
  const [{ data: scales }] = useQuery({ query: SCALES });
  const now = !when.on && !when.knownAt;
  const levelsOf = (framework: string) => scales?.frameworks.find(({ name }) => name === framework)?.scale.levels;
  return (
    <Asked question={PROFILE_OF} variables={{ practitionerId, ...when }}>
      {({ profile }, again) => (
        <>
          {recorded.length > 0 && (
            <Done key={recorded.length}>
              <strong>Recorded:</strong> what you saw of {recorded.at(-1)}. The record below takes it into account.
            </Done>
          )}
          <ProfileView
            profile={readFragment(PROFILE, profile)}
            mine={false}
            beside={({ competency }) => {
              const levels = levelsOf(competency.frameworkName);
              if (!now || !levels) return null;
              const onRecorded = () => {
                setRecorded([...recorded, competency.name]);
                again();
              };
              return <RecordObservation {...{ practitionerId, competency, levels, onRecorded }} />;
            }}
          />
        </>
      )}
    </Asked>
  );
}
