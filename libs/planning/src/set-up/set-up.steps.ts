import type { SetUpStep } from './set-up.model.js';

const WITH_REFERENCE =
  'Comes with the reference data when the partnership is opened (partnership open --with-reference); this version has no page for it. If the partnership was opened without, ask whoever runs the installation.';

interface Step extends Omit<SetUpStep, 'done'> {
  /** Whether there is any: SQL that stops at the first. */
  exists: string;
}

/* Whoever may, and has come: signed in by a way that goes on. */
const HAS_COME = 'a.closed_at is null and has_way_in(a.partnership_id, a.issuer, a.by_email)';
const grant = (kind: string) => `
  exists (select from access_grant g join account a on a.id = g.account_id
           where g.kind = '${kind}' and g.voided_at is null and ${HAS_COME}
             and exists (select from grants_of(a.id, partnership_today()) f where f.grant_id = g.id))`;

const step = (
  key: string,
  name: string,
  rest: Pick<Step, 'exists' | 'enables' | 'how'> & { optional?: true },
): Step => ({
  ...{ key, name, optional: false, ...rest },
});

/** In the order in which a new partnership needs them. */
export const STEPS: Step[] = [
  step('AGENCIES', 'Agencies', {
    exists: 'exists (select from agency)',
    enables: 'Posts name who employs; reports show who is missing.',
    how: 'On the desk, under Agencies.',
  }),
  step('CLUSTERS', 'Areas and clusters', {
    exists: 'exists (select from cluster c join area_scheme s on s.id = c.scheme_id and s.is_default)',
    enables: 'Planners count need and competence by them.',
    how: 'On the desk, under Areas and clusters.',
  }),
  step('SITES', 'Sites', {
    exists: 'exists (select from site)',
    enables: 'Posts and sessions say where they are, and count in that cluster.',
    how: 'On the desk, under Sites.',
  }),
  step('TEAMS', 'Teams', {
    exists: 'exists (select from team)',
    enables: 'A team leader sees the team, whoever employs its people.',
    how: 'On the desk, under Teams.',
    optional: true,
  }),
  step('PROFESSIONS', 'Professions', {
    exists: 'exists (select from profession)',
    enables: 'Shown on profiles; whether a session was joint counts them.',
    how: 'On the desk, under Professions.',
    optional: true,
  }),
  step('FRAMEWORK', 'A framework of competencies', {
    exists: 'exists (select from framework_version where called_off_at is null)',
    enables: 'There is something to ask of people, and to have evidence of.',
    how: WITH_REFERENCE,
  }),
  step('ROLES', 'Roles', {
    exists: 'exists (select from role)',
    enables: 'Posts are for a role, which says what is asked.',
    how: WITH_REFERENCE,
  }),
  step('NEEDS', 'Need levels and what each asks', {
    exists: 'exists (select from need_level) and exists (select from grid_cell where voided_at is null)',
    enables: 'Who meets a level of family need is counted, and matched to families.',
    how: WITH_REFERENCE,
  }),
  step('POSTS', 'People and their posts', {
    exists: 'exists (select from post where voided_at is null)',
    enables: 'People are counted, have a profile, and can be booked on training.',
    how: 'On the desk, under Lists from the files of employers, or under People one by one.',
  }),
  step('ACCOUNTS', 'Somebody else who signs in', {
    exists: `(select count(*) from (select from account a where ${HAS_COME} limit 2) two) = 2`,
    enables: 'Others work with it, each with what they may do.',
    how: 'On the desk, under Who signs in: invite them. It is done once one of them has signed in.',
  }),
  step('MANAGER', 'A manager', {
    exists: grant('MANAGER'),
    enables: 'Managers see their team, record what they saw, and find who can take a family.',
    how: 'On the desk, under Who signs in: invite somebody in post as a manager. It is done once they have signed in.',
  }),
  step('TRAINER', 'A trainer', {
    exists: grant('TRAINER'),
    enables: 'Sessions are added and registers taken.',
    how: 'On the desk, under Who signs in: invite somebody in post, or from outside without one, as a trainer. It is done once they have signed in.',
  }),
  step('PLANNER', 'A planner', {
    exists: grant('PLANNER'),
    enables: 'Somebody reads where competence falls short.',
    how: 'On the desk, under Who signs in: invite them as a planner, with exact figures if they may see the numbers. It is done once they have signed in.',
  }),
  step('MODULES', 'Modules to teach', {
    exists: 'exists (select from module_version)',
    enables: 'Sessions teach something that counts.',
    how: WITH_REFERENCE,
  }),
  step('SESSIONS', 'A session', {
    exists: 'exists (select from session)',
    enables: 'People book places; a register makes evidence.',
    how: 'A trainer adds it, under Sessions.',
  }),
  step('DEMAND', 'Families expected', {
    exists: 'exists (select from demand where voided_at is null)',
    enables: 'What is held is compared with what families need.',
    how: 'On the desk, under Lists: a list of demand. Until then planners read who holds what, and nothing falls short.',
    optional: true,
  }),
];
