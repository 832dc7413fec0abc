/** How a page and a file with exact figures are marked. */
export const NOT_FOR_PUBLICATION = 'exact: not for publication';

/** Whether an answer, or a part of one, shows any figure: some may be hidden from whoever sees others exactly. */
export const showsExact = (answer: unknown): boolean => hasFigure(answer, false);

/** Whether an answer, or a part of one, hides any figure. */
export const hidesAny = (answer: unknown): boolean => hasFigure(answer, true);

function hasFigure(answer: unknown, hidden: boolean): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  if ('numerator' in answer && 'hidden' in answer) return answer.hidden === hidden;
  return Object.values(answer).some((part) => hasFigure(part, hidden));
}
