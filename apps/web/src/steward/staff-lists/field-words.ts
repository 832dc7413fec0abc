import type { OneOf } from '../../graphql/graphql.js';

/** What fields are called where the file has no heading for them. */
export const FIELD_WORDS: Record<OneOf<'ListField'>, string> = {
  STAFF_NUMBER: 'Staff number',
  NAME: 'Both names',
  GIVEN_NAME: 'Given name',
  FAMILY_NAME: 'Family name',
  EMAIL: 'Work e-mail',
  ROLE: 'Role',
  SITE: 'Site',
  TEAM: 'Team',
  LINE_MANAGER: 'Line manager',
  WEEKLY_HOURS: 'Weekly hours',
  FIRST_DAY: 'First day',
  LAST_DAY: 'Last day',
  MODULE: 'Module',
  COMPETENCY: 'Competency',
  LEVEL: 'Level',
  HOW: 'What it is',
  DONE_ON: 'Day',
  VALID_TO: 'Valid to',
  PROVIDER: 'Provider',
  CLUSTER: 'Cluster',
  NEED_LEVEL: 'Need level',
  FAMILIES: 'Families',
  HOURS_PER_FAMILY: 'Weekly hours per family',
};
