import { useState } from 'preact/hooks';
import type { Day } from '../../graphql/graphql.js';
import { withSearch } from '../../shared/address.js';
import { ChooseDay } from '../../shared/choose-day.js';
import { KnownDay } from '../../shared/known-day.js';
import { useMe, useToday } from '../../shared/me.js';
import { RECORD_TO_COME } from '../../shared/profile/record-to-come.js';
import { ProfileView } from '../../shared/profile/profile-view.js';
import { type When, useWhen } from '../../shared/use-when.js';
import { Effect } from '../../ui/effect.js';
import { Page, Title } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { teamFirst } from '../team/whose-team.js';
import { PROFILE_OF } from './operations.js';
import { RecordObservation } from './record-observation.js';

/** The record of one of my people, and what I saw them do. */
export function PersonPage({ practitionerId }: { practitionerId: string }) {
  const today = useToday();
  const { when, kept, choose, errors } = useWhen(['match', 'of']);
  const { match, of } = kept;
  const back = match
    ? { to: `/match?${match}`, text: 'Back to who can help' }
    : { to: withSearch('/team', { ...when, of }), text: 'Back to the team' };
  return (
    <Page title="A person’s record" back={back}>
      <ChooseDay key={JSON.stringify(when)} when={when} today={today} errors={errors} choose={choose} />
      {errors.length === 0 && <Record practitionerId={practitionerId} when={when} of={of} />}
    </Page>
  );
}

/* Whatever day the page of the team answers for, it leads here: this page answers for it too. */
const later = (one: Day | null, other: Day | null) => one && other && (one > other ? one : other);

/* What was seen is judged against today’s record, so it is recorded there alone. */
function Record({ practitionerId, when, of }: { practitionerId: string; when: When; of: string | null }) {
  const today = useToday();
  const whose = of ?? teamFirst(useMe())?.id;
  const [recorded, setRecorded] = useState<string[]>([]);
  const now = !when.on && !when.knownAt;
  return (
    <QueryView
      query={PROFILE_OF}
      variables={{ practitionerId, ...when, of: whose, ahead: Boolean(when.on && when.on > today) }}
    >
      {({ profile, myTeam, frameworks }, again) => (
        <>
          <Title of={profile.practitioner.name} />
          {profile.sharedUnder && (
            <p class="govuk-inset-text">
              You see this under “{profile.sharedUnder.name}”, to find who can meet a family’s need. They are not one of
              your people, so you record nothing of them, and they read that you looked.
            </p>
          )}
          {recorded.length > 0 && (
            <Effect key={recorded.length}>
              <strong>Recorded:</strong> what you saw of {recorded.at(-1)}. The record below takes it into account.
            </Effect>
          )}
          <KnownDay
            on={profile.on}
            knownUntil={later(profile.knownUntil, myTeam?.knownUntil ?? null)}
            toCome={RECORD_TO_COME}
          >
            <ProfileView
              profile={profile}
              frameworks={frameworks}
              mine={false}
              beside={({ competency }) => {
                const framework = frameworks.find(({ name }) => name === competency.version.framework.name);
                if (!now || !framework || profile.sharedUnder) return null;
                const onRecorded = () => {
                  setRecorded([...recorded, competency.name]);
                  again();
                };
                const { levels } = framework.scale;
                return <RecordObservation {...{ practitionerId, competency, levels, onRecorded }} />;
              }}
            />
          </KnownDay>
        </>
      )}
    </QueryView>
  );
}
