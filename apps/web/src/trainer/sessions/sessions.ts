import { counted, listed } from '../../shared/words.js';

/** In days: how far back the list of one's sessions begins. */
export const FOUR_WEEKS = 28;

interface Held {
  hasBegun: boolean;
  marked: number;
  /** Those who have a place and no mark. */
  unmarked: number;
  resultsDue: boolean;
}

/** The sessions in the order of what there is to do: mark, say who passed, prepare, look back. */
export function inGroups<S extends Held>(sessions: readonly S[]) {
  const held = sessions.filter(({ hasBegun }) => hasBegun);
  return {
    toMark: held.filter(isToMark),
    toAssess: held.filter((session) => !isToMark(session) && session.resultsDue),
    coming: sessions.filter(({ hasBegun }) => !hasBegun),
    marked: held.filter((session) => !isToMark(session) && !session.resultsDue).reverse(),
  };
}

const isToMark = ({ marked, unmarked }: Held) => unmarked > 0 || marked === 0;

/** You have 1 register to take and 1 assessment to record. */
export function toDoInWords(registers: number, assessments: number): string {
  const toDo = [
    ...(registers > 0 ? [`${counted(registers, 'register')} to take`] : []),
    ...(assessments > 0 ? [`${counted(assessments, 'assessment')} to record`] : []),
  ];
  return toDo.length > 0 ? `You have ${listed(toDo)}.` : 'No register and no result of yours is waiting.';
}
