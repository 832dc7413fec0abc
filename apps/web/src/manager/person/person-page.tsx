import { useQuery } from '@urql/preact';
import { useState } from 'preact/hooks';
import { readFragment } from '../../graphql/graphql.js';
import { withSearch } from '../../shared/address.js';
import { Asked } from '../../ui/query-view.js';
import { Named } from '../../ui/named.js';
import { Page } from '../../ui/page.js';
import { ChooseDay } from '../../shared/choose-day.js';
import { Done } from '../../ui/effect.js';
import { PROFILE } from '../../shared/profile/operations.js';
import { ProfileView } from '../../shared/profile/profile-view.js';
import { useToday } from '../../shared/me.js';
import { RecordObservation } from './record-observation.js';
import { PROFILE_OF, SCALES } from '../team/operations.js';
import { type When, useWhen } from '../../shared/use-when.js';

/** The record of one of my people, and what I saw them do. */
export function PersonPage({ practitionerId }: { practitionerId: string }) {
  const today = useToday();
  const { when, choose, errors } = useWhen();
  const [name, tellName] = useState('One of your people');
  return (
    <Page title={name} back={{ to: withSearch('/team', { ...when }), text: 'Back to my team' }}>
      <ChooseDay key={JSON.stringify(when)} when={when} today={today} errors={errors} choose={choose} />
      {errors.length === 0 && <Record practitionerId={practitionerId} when={when} tellName={tellName} />}
    </Page>
  );
}

interface RecordProps {
  practitionerId: string;
  when: When;
  tellName: (name: string) => void;
}

/* What was seen is judged against today’s record, so it is recorded there alone. */
function Record({ practitionerId, when, tellName }: RecordProps) {
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
          <Named name={readFragment(PROFILE, profile).practitioner.name} tell={tellName}>
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
          </Named>
        </>
      )}
    </Asked>
  );
}
