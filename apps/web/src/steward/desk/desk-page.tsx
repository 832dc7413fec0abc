import { Link } from 'wouter-preact';
import { StandingIn } from '../../shared/standing-in.js';
import { Page } from '../../ui/page.js';
import { SetUpFirst } from '../set-up/set-up-first.js';
import { Waiting } from '../to-do/waiting.js';
import { DRAWERS } from './drawers.js';

/** What a steward keeps, each with its page. */
export const DeskPage = () => (
  <Page title="Steward’s desk">
    <StandingIn of="STEWARD" />
    <SetUpFirst isWhole />
    <Waiting />
    <ul class="tv-cards">
      {DRAWERS.map(({ path, name, about }) => (
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
