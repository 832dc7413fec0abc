/** Whose line manager is new to the record with the same list, or is managed by somebody else by it. */
export interface NewlyManaged {
  personKey: string;
  managerKey: string;
  /** Whether a row of the manager is to be saved. */
  isSaved: boolean;
}

/**
 * In which turn people are saved, so that whoever manages others is on the record before them; whoever is not named here has the first, 0. Those
 * whose manager is not saved, or manages them in turn, have none.
 */
export function turnsOf(managed: readonly NewlyManaged[]): { turns: Map<string, number>; stuck: string[] } {
  const unsaved = new Set(managed.filter(({ isSaved }) => !isSaved).map(({ managerKey }) => managerKey));
  const managersOf = new Map<string, string[]>();
  for (const { personKey, managerKey } of managed)
    managersOf.set(personKey, [...(managersOf.get(personKey) ?? []), managerKey]);
  const isThere = (key: string) => !managersOf.has(key) && !unsaved.has(key);
  const turns = new Map<string, number>();
  let waiting = [...managersOf.keys()];
  for (;;) {
    const ready = waiting.filter((key) => managersOf.get(key)!.every((one) => turns.has(one) || isThere(one)));
    if (ready.length === 0) return { turns, stuck: waiting };
    const turn = new Map(
      ready.map((key) => [key, 1 + Math.max(...managersOf.get(key)!.map((one) => turns.get(one) ?? 0))]),
    );
    turn.forEach((at, key) => turns.set(key, at));
    waiting = waiting.filter((key) => !turns.has(key));
  }
}

/**
 * With those who only change their line manager after whoever that is does: written from the top of the new lines, nobody is managed by somebody
 * whom they still manage. Where no order does that, they wait for nobody.
 */
export function turnsWith(
  managed: readonly NewlyManaged[],
  moved: readonly NewlyManaged[],
): ReturnType<typeof turnsOf> {
  const stuck = new Set(turnsOf([...managed, ...moved]).stuck);
  return turnsOf([...managed, ...moved.filter(({ personKey }) => !stuck.has(personKey))]);
}
