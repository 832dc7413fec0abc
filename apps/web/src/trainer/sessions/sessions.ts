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
