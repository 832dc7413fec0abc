interface Held {
  hasBegun: boolean;
  marked: number;
  /** Those who have a place and no mark. */
  unmarked: number;
}

/** The sessions in the order of what there is to do: mark, prepare, look back. */
export function inGroups<S extends Held>(sessions: readonly S[]) {
  const held = sessions.filter(({ hasBegun }) => hasBegun);
  return {
    toMark: held.filter(isToMark),
    coming: sessions.filter(({ hasBegun }) => !hasBegun),
    marked: held.filter((session) => !isToMark(session)).reverse(),
  };
}

const isToMark = ({ marked, unmarked }: Held) => unmarked > 0 || marked === 0;

/** When it ends by the clock: '09:30' and 180 minutes give '12:30'. */
export function endsAt(startsAt: string, minutes: number): string {
  const [hour = 0, minute = 0] = startsAt.split(':').map(Number);
  const end = hour * 60 + minute + minutes;
  return [Math.floor(end / 60) % 24, end % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
