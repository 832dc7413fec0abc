import { closedSet } from '@app/graphql';

export const CompetencyKind = closedSet('CompetencyKind', 'What a node in the tree of a framework version is.', {
  ELEMENT: 'The top of a branch of the Common Core.',
  SKILL: 'Something to be able to do, within an element.',
  KNOWLEDGE: 'Something to know, within an element.',
  GROUP: 'Holds others together; nothing is asked of it by itself.',
  COMPETENCY: 'Something to know or to be able to do, not told apart.',
});
export type CompetencyKind = keyof typeof CompetencyKind;
