import { Link } from 'wouter-preact';
import { ManagerToday } from '../manager/manager-pages.js';
import { PlannerToday } from '../planner/planner-pages.js';
import { hasProfile, MyHome } from '../practitioner/practitioner-pages.js';
import { holds, useMe } from '../shared/me.js';
import { SetUpFirst, StewardToDo } from '../steward/steward-first.js';
import { TrainerToDo, UnsentMarks } from '../trainer/trainer-pages.js';
import { StandingIn } from '../shared/standing-in.js';
import { Page } from '../ui/page.js';
import { type Area, areasOf } from './areas.js';

/** Where one arrives: what there is to know and to do today, by what one may, and the way to the rest. */
export function HomePage() {
  const me = useMe();
  const areas = areasOf(me);
  const isSteward = holds(me, 'STEWARD');
  return (
    <Page title={`Hello, ${me.name}`} called="Your first page">
      {areas.length === 0 && !isSteward && <NothingYet />}
      <StandingIn />
      <UnsentMarks />
      {isSteward && <SetUpFirst />}
      {holds(me, 'TRAINER') && <TrainerToDo />}
      {holds(me, 'PLANNER') && <PlannerToday />}
      {holds(me, 'MANAGER') && <ManagerToday />}
      {isSteward && <StewardToDo />}
      {hasProfile(me) && <MyHome isWhole={areas.length === 1} />}
      {areas.length > 1 && <Ways areas={areas} />}
    </Page>
  );
}

const Ways = ({ areas }: { areas: Area[] }) => (
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
);

const NothingYet = () => (
  <p class="govuk-inset-text">
    You are signed in, but there are no pages for you yet. Ask your partnership’s data steward to say what you may do.
  </p>
);
