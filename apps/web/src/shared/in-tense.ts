import type { Day } from '../graphql/graphql.js';

/** What is said of a day: as it was, as it is, or as it would be, for nothing of a day to come has happened. */
export const inTense = <Words>(on: Day, today: Day, [was, is, wouldBe]: [was: Words, is: Words, wouldBe: Words]) =>
  on < today ? was : on > today ? wouldBe : is;
