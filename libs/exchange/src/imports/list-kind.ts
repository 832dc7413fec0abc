import { closedSet } from '@app/graphql';

export const ListKind = closedSet('ListKind', 'What a list is of.', {
  STAFF: 'Who works for an employer: people and their posts.',
  TRAINING: 'Training that people of an employer did before, or elsewhere.',
  DEMAND: 'Families expected in each cluster at each need level: of the partnership, and of no employer.',
});
export type ListKind = keyof typeof ListKind;

export const ListField = closedSet('ListField', 'A field of a list.', {
  STAFF_NUMBER: 'What the employer calls them in its own list.',
  NAME: 'Both names in one column.',
  GIVEN_NAME: 'The given name.',
  FAMILY_NAME: 'The family name.',
  EMAIL: 'Where they are reached at work.',
  ROLE: 'The role of the post.',
  SITE: 'Where the post is based.',
  TEAM: 'The team of the post.',
  LINE_MANAGER: 'The staff number of the line manager.',
  WEEKLY_HOURS: 'Hours a week.',
  FIRST_DAY: 'The first day of the post, or on which so many families are expected.',
  LAST_DAY: 'The last day of the same.',
  MODULE: 'The module that was covered.',
  COMPETENCY: 'What it is a certificate or qualification of.',
  LEVEL: 'At which proficiency level.',
  HOW: 'Whether they attended, or have an award.',
  DONE_ON: 'On which day.',
  VALID_TO: 'The last day on which the certificate holds.',
  PROVIDER: 'Who taught or awarded it.',
  CLUSTER: 'The cluster in which families are expected.',
  NEED_LEVEL: 'Their need level.',
  FAMILIES: 'How many families are expected.',
  HOURS_PER_FAMILY: 'Hours a week that each calls for.',
});
export type ListField = keyof typeof ListField;

export const ListNameField = closedSet('ListNameField', 'What a name in a list is of.', {
  ROLE: 'A role.',
  SITE: 'A site.',
  TEAM: 'A team.',
  MODULE: 'A module.',
  CLUSTER: 'A cluster.',
  NEED_LEVEL: 'A need level.',
});
export type ListNameField = keyof typeof ListNameField;

/** One field of a list: what it is called, what it means, and how it looks. */
export interface FieldOfList {
  key: ListField;
  name: string;
  means: string;
  example: string;
  required: boolean;
  /** Whether its cells are days. */
  isDay?: true;
  /** The fields for which it stands in, where none of them is a column. */
  standsFor?: readonly ListField[];
  /** What other systems call it; a heading that says nearly so is suggested. */
  names: string[];
}
