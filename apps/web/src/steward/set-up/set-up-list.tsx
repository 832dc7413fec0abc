import { Link } from 'wouter-preact';
import type { Step } from './operations.js';

/* Where each step is done on a page; what has none comes with the installation, or later. */
const PATHS: Record<string, string> = {
  ...{ AGENCIES: '/desk/agencies', CLUSTERS: '/desk/areas', SITES: '/desk/sites', TEAMS: '/desk/teams' },
  ...{ PROFESSIONS: '/desk/professions', POSTS: '/desk/people' },
  ...{ ACCOUNTS: '/desk/accounts', MANAGER: '/desk/accounts', TRAINER: '/desk/accounts', PLANNER: '/desk/accounts' },
};

/** The steps of setting a partnership up, each with its state. */
export const SetUpList = ({ steps }: { steps: Step[] }) => (
  <ul class="govuk-task-list">
    {steps.map((step) => (
      <li key={step.key} class={`govuk-task-list__item${PATHS[step.key] ? ' govuk-task-list__item--with-link' : ''}`}>
        <div class="govuk-task-list__name-and-hint">
          <StepName step={step} />
          <div id={`hint-${step.key}`} class="govuk-task-list__hint">
            {step.enables}
            {!step.done && ` ${step.how}`}
          </div>
        </div>
        <div class="govuk-task-list__status tv-task-status" id={`status-${step.key}`}>
          {step.done ? 'Done' : <strong class={tagOf(step)}>{step.optional ? 'Optional' : 'To do'}</strong>}
        </div>
      </li>
    ))}
  </ul>
);

const StepName = ({ step: { key, name } }: { step: Step }) => {
  const path = PATHS[key];
  return path ? (
    <Link href={path} class="govuk-link govuk-task-list__link" aria-describedby={`hint-${key} status-${key}`}>
      {name}
    </Link>
  ) : (
    <div>{name}</div>
  );
};

const tagOf = ({ optional }: Step) => `govuk-tag${optional ? ' govuk-tag--grey' : ' govuk-tag--blue'}`;
