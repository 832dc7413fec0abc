import { closedSet } from '@app/graphql';

export const ListKind = closedSet('ListKind', 'What a list is of.', {
  STAFF: 'Who works for an employer: people and their posts.',
  TRAINING: 'Training that people of an employer did before, or elsewhere.',
});
export type ListKind = keyof typeof ListKind;

export const ListField = closedSet('ListField', 'A field of a list.', {
  STAFF_NUMBER: 'What the employer calls them in its own list.',
  GIVEN_NAME: 'The given name.',
  FAMILY_NAME: 'The family name.',
  EMAIL: 'Where they are reached at work.',
  ROLE: 'The role of the post.',
  SITE: 'Where the post is based.',
  TEAM: 'The team of the post.',
  LINE_MANAGER: 'The staff number of the line manager.',
  WEEKLY_HOURS: 'Hours a week.',
  FIRST_DAY: 'The first day of the post.',
  LAST_DAY: 'The last day of the post.',
  MODULE: 'The module that was covered.',
  COMPETENCY: 'What it is a certificate or qualification of.',
  LEVEL: 'At which proficiency level.',
  HOW: 'Whether they attended, or have an award.',
  DONE_ON: 'On which day.',
  VALID_TO: 'The last day on which the certificate holds.',
  PROVIDER: 'Who taught or awarded it.',
});
export type ListField = keyof typeof ListField;

export const ListNameField = closedSet('ListNameField', 'What a name in a list is of.', {
  ROLE: 'A role.',
  SITE: 'A site.',
  TEAM: 'A team.',
  MODULE: 'A module.',
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
  /** What other systems call it; a heading that says nearly so is suggested. */
  names: string[];
}
