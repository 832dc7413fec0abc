import { Link } from 'wouter-preact';
import { Page } from '../ui/page.js';
import { hasProfile, MyHome } from '../practitioner/practitioner-pages.js';
import { TrainerToDo, UnsentMarks } from '../trainer/trainer-pages.js';
import { areasOf } from './areas.js';
import { holds, useMe } from '../shared/me.js';

/** Where one arrives: the pages that are one's own. */
export function HomePage() {
  const me = useMe();
  const areas = areasOf(me);
  return (
    <Page title={me.practitionerId ? `Hello, ${me.name}` : 'Welcome'}>
      {areas.length === 0 && <NothingYet isSteward={holds(me, 'STEWARD')} />}
      <UnsentMarks />
      {holds(me, 'TRAINER') && <TrainerToDo />}
      {hasProfile(me) && <MyHome isWhole={areas.length === 1} />}
      <ul class="tv-cards">
        {areas.map(({ path, name, about }) => (
          <li key={path} class="tv-card">
            <h2 class="govuk-heading-m">
              <Link href={path} class="govuk-link">
                {name}
              </Link>
            </h2>
            <p class="govuk-body">{about}</p>
          </li>
        ))}
      </ul>
    </Page>
  );
}

const NothingYet = ({ isSteward }: { isSteward: boolean }) => (
  <p class="govuk-inset-text">
    {isSteward
      ? 'There are no pages for stewards yet: find people, and open and end their posts, by asking in GraphQL.'
      : 'You are signed in, but there are no pages for you yet. Ask your partnership’s data steward to say what you may do.'}
  </p>
);
