import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Link } from 'wouter-preact';

import { inWords } from '../../shared/words.js';
import { Disclosure } from '../../ui/disclosure.js';
import { Effect } from '../../ui/effect.js';
import { Title } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { RegisterNotices } from '../record/register-notices.js';
import { MyBookings } from './my-bookings.js';
import { MyWaits } from './my-waits.js';
import { NextThings } from './next-things.js';
import { NothingAsked } from './nothing-asked.js';
import { MY_HOME, type MyHome as Answer } from './operations.js';
import { Record } from './record/record.js';
import { Tally } from './tally.js';
import { headline } from './words.js';

/** The first page of somebody who works with families: what of their role they meet, what to do next, and their record over time. */
export const MyHome = ({ isWhole }: { isWhole: boolean }) => (
  <QueryView query={MY_HOME} variables={{}}>
    {(answer, again) => <Mine answer={answer} again={again} isWhole={isWhole} />}
  </QueryView>
);

interface Props {
  answer: Answer;
  again: () => void;
  /** Whether it is all that the page has, so that its headline is the page’s. */
  isWhole: boolean;
}

function Mine({ answer, again, isWhole }: Props) {
  const { myProfile: profile, myStandingOverTime: overTime, myNextSteps: next, myBookings: bookings, myWaits } = answer;
  const [done, setDone] = useState<string>();
  const onDone = (says: string) => {
    setDone(says);
    again();
  };
  const { lines } = overTime;
  const booked = bookings.edges.map(({ node }) => node);
  const says = headline(overTime, [
    ...new Set(profile.lines.flatMap(({ askedBy }) => askedBy.map(({ name }) => name))),
  ]);
  const record = lines.length > 0 && <Record overTime={overTime} bookings={booked} />;
  return (
    <div class="tv-mine">
      {isWhole ? <Title of={says} /> : <h2 class="govuk-heading-l">{says}</h2>}
      {lines.length > 0 && <HowMuch answer={answer} />}
      <WhoIAm profile={profile} />
      <RegisterNotices />
      {done && <Effect key={done}>{done}</Effect>}
      {lines.length === 0 && <NothingAsked posts={profile.posts} />}
      <div class="tv-mine__columns">
        {next.gaps.length > 0 && <NextThings answer={answer} onDone={onDone} />}
        {(isWhole || booked.length + myWaits.edges.length > 0) && (
          <div>
            <MyBookings bookings={booked} lines={lines} onDone={onDone} />
            <MyWaits waits={myWaits} onDone={onDone} />
          </div>
        )}
      </div>
      {record && (isWhole ? record : <Folded>{record}</Folded>)}
    </div>
  );
}

const HowMuch = ({ answer: { myNextSteps: next, myStandingOverTime } }: Pick<Props, 'answer'>) => (
  <>
    <Tally lines={myStandingOverTime.lines} />
    <p class="govuk-body-l">{next.gaps.length > 0 ? next.inWords : ALL_MET}</p>
    {myStandingOverTime.lines.every(({ periods }) => periods.length === 0) && <NothingYet />}
  </>
);

const ALL_MET = 'Nothing is open. What ends soonest stands first in your record.';

const NothingYet = () => (
  <p class="govuk-inset-text">
    Your record of these years shows no level of what is asked yet. So everybody begins: each session, assessment and
    observation at work adds to it.
  </p>
);

/* Where the page has more, the record is folded, so that the rest is not far below. */
const Folded = ({ children }: { children: ComponentChildren }) => (
  <Disclosure summary="My whole record over time" isFramed>
    {children}
  </Disclosure>
);

const WhoIAm = ({ profile: { practitioner, posts, on } }: { profile: Answer['myProfile'] }) => (
  <p class="tv-quiet">
    {[practitioner.name, ...posts.map(postInWords)].join('; ')}. {inWords(on)}.{' '}
    <Link href="/profile" class="govuk-link tv-not-printed">
      My profile, with its proof
    </Link>
  </p>
);

const postInWords = ({ role, employer, site }: Answer['myProfile']['posts'][number]) =>
  [role.name, employer.name, site?.name].filter(Boolean).join(', ');
