import { closedSet } from '@app/graphql';

export const CountingBasis = closedSet('CountingBasis', 'How required and held are counted.', {
  BY_NEED: 'Against what each need level asks of whoever meets a family.',
  BY_ROLE: 'Against what each role and function asks of whoever has it.',
});
export type CountingBasis = keyof typeof CountingBasis;
