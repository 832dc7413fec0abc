/** How a page and a file with exact figures are marked. */
export const NOT_FOR_PUBLICATION = 'exact: not for publication';

/** Whether an answer, or a part of one, shows any figure: some may be hidden from whoever sees others exactly. */
export function showsExact(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return false;
  if ('numerator' in answer && 'hidden' in answer) return answer.hidden === false;
  return Object.values(answer).some(showsExact);
}
