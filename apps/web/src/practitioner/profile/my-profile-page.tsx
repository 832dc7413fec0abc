import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';
import { withSearch } from '../../shared/address.js';
import { ChooseDay } from '../../shared/choose-day.js';
import { KnownDay } from '../../shared/known-day.js';
import { MayChange } from '../../shared/may-change.js';
import { useToday } from '../../shared/me.js';
import { RECORD_TO_COME } from '../../shared/profile/record-to-come.js';
import { ProfileView } from '../../shared/profile/profile-view.js';
import { asShown } from '../../shared/states.js';
import { type When, useWhen } from '../../shared/use-when.js';
import { Effect } from '../../ui/effect.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { RegisterNotices } from '../record/register-notices.js';
import { MY_PROFILE } from './operations.js';
import { gapsAsShown, NextStep } from './next-step.js';
import { RateMyself } from './rate-myself.js';

/** R3: what is asked of me, where I stand, on what evidence, until when. */
export function MyProfilePage() {
  const today = useToday();
  const { when, choose, errors } = useWhen();
  return (
    <Page title="My profile">
      <RegisterNotices />
      <ChooseDay key={JSON.stringify(when)} when={when} today={today} errors={errors} choose={choose} />
      {errors.length === 0 && <MyProfile when={when} />}
      <Ways when={when} />
    </Page>
  );
}

/* Rating oneself and booking are for today: neither would show on another day. */
function MyProfile({ when }: { when: When }) {
  const [savedId, setSavedId] = useState<string>();
  const [done, setDone] = useState<string>();
  const isNow = !when.on && !when.knownAt;
  return (
    <QueryView query={MY_PROFILE} variables={{ ...when, isNow }}>
      {({ myProfile, myNextSteps, frameworks }, again) => {
        const gaps = gapsAsShown(asShown(myProfile.lines), myNextSteps?.gaps ?? []);
        const onDone = (says: string) => {
          setDone(says);
          again();
        };
        return (
          <KnownDay on={myProfile.on} knownUntil={myProfile.knownUntil} toCome={RECORD_TO_COME}>
            {done && <Effect key={done}>{done}</Effect>}
            <ProfileView
              profile={myProfile}
              frameworks={frameworks}
              mine
              next={(line) => {
                const open = gaps.get(line.competency.id);
                return open && <NextStep {...open} managers={myNextSteps!.managers} onDone={onDone} />;
              }}
              beside={(line) =>
                isNow && (
                  <MayChange>
                    <RateMyself
                      line={line}
                      saved={savedId === line.competency.id}
                      onSaved={() => {
                        setSavedId(line.competency.id);
                        again();
                      }}
                    />
                  </MayChange>
                )
              }
            />
          </KnownDay>
        );
      }}
    </QueryView>
  );
}

const Ways = ({ when }: { when: When }) => (
  <div class="tv-ways tv-not-printed">
    <Link href={withSearch('/profile/next', { ...when })} class="govuk-link">
      What stops me from the next need level?
    </Link>
    <Link href="/profile/record" class="govuk-link">
      All that is on my record
    </Link>
    <Link href="/profile/who-looked" class="govuk-link">
      Who looked at my record
    </Link>
    <Link href="/profile/corrections" class="govuk-link">
      Something is wrong in my record
    </Link>
    <Link href="/profile/everything" class="govuk-link">
      Everything held on me
    </Link>
    <Link href="/profile/own-address" class="govuk-link">
      My record when I leave
    </Link>
    <button type="button" class="govuk-button govuk-button--secondary" onClick={() => window.print()}>
      Print or save as PDF
    </button>
  </div>
);
