import { closedSet } from '@app/graphql';

export const CountedBy = closedSet('CountedBy', 'How required and held are counted.', {
  NEED: 'Against what each need level asks of whoever meets a family.',
  ROLE: 'Against what each role and function asks of whoever has it.',
});
export type CountedBy = keyof typeof CountedBy;
