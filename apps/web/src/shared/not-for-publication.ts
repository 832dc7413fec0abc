/** How a page and a file with exact figures are marked. */
export const NOT_FOR_PUBLICATION = 'exact: not for publication';

/** Whether an answer, or a part of one, shows any figure: some may be hidden from whoever sees others exactly. */
export const showsExact = (answer: unknown): boolean =>
  someOf(answer, (part) => 'numerator' in part && 'hidden' in part && part.hidden === false);

/** Whether an answer, or a part of one, hides a figure, or all that it counts. */
export const hidesAny = (answer: unknown): boolean =>
  someOf(answer, (part) => 'hidden' in part && part.hidden === true);

function someOf(answer: unknown, is: (part: object) => boolean): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  return is(answer) || Object.values(answer).some((part) => someOf(part, is));
}
