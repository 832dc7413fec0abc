import { above, inKnots, linesUp } from './above.rules.js';
import { type ListedLines, within } from './lines.rules.js';
import { type NewlyManaged, turnsOf, turnsWith } from './turns.rules.js';

/** Why units cannot be saved as the list stands: their manager is not on the record before them, or would be managed by them. */
export type Refusal = 'STUCK' | 'RING';

export interface Arranged {
  turns: Map<string, number>;
  refused: Map<string, Refusal>;
}

/**
 * In which turn units are saved, so that each finds its manager on the record and no ring of managers is there in between, and which of them the
 * record would refuse. A unit that is refused leaves its lines as they are, which may refuse others.
 */
export function arranged(managed: readonly NewlyManaged[], lines: ListedLines): Arranged {
  const refused = new Map<string, Refusal>();
  for (;;) {
    const own = managed
      .filter(({ personKey }) => !refused.has(personKey))
      .map((one) => ({ ...one, isSaved: one.isSaved && !refused.has(one.managerKey) }));
    const { stuck } = turnsOf(own);
    stuck.forEach((key) => refused.set(key, 'STUCK'));
    const left = asLeft(lines, refused);
    const rings = stuck.length > 0 ? [] : inRings(left);
    rings.forEach((key) => refused.set(key, 'RING'));
    if (stuck.length + rings.length === 0) return { turns: turnsWith(own, waiting(left)).turns, refused };
  }
}

/* Of units that are refused nothing comes, and nothing goes. */
function asLeft({ kept, units }: ListedLines, refused: ReadonlyMap<string, Refusal>): ListedLines {
  const stays = [...units].filter(([key]) => refused.has(key)).flatMap(([, { lost }]) => lost);
  return { kept: [...kept, ...stays], units: new Map([...units].filter(([key]) => !refused.has(key))) };
}

/* Units that bring a line by which somebody is above themselves, on some day. */
function inRings({ kept, units }: ListedLines): string[] {
  const knotted = inKnots([...kept, ...[...units.values()].flatMap(({ gained }) => gained)]);
  const [isKnotted, up] = [new Set(knotted), linesUp(knotted)];
  const isRing = (line: (typeof knotted)[number]) =>
    isKnotted.has(line) && above(line, up).some(({ personKey }) => personKey === line.personKey);
  return [...units].filter(([, { gained }]) => gained.some(isRing)).map(([key]) => key);
}

/*
 * Whoever comes under somebody after all above on the same days who leave another line by the list: until these have, the old line may lead
 * back.
 */
function waiting({ kept, units }: ListedLines): NewlyManaged[] {
  const all = [...units.values()];
  const knotted = new Set(inKnots([...kept, ...all.flatMap(({ lost, gained }) => [...lost, ...gained])]));
  const up = linesUp([...kept, ...all.flatMap(({ gained }) => gained)].filter((line) => knotted.has(line)));
  const losing = [...units].flatMap(([key, { lost }]) =>
    lost.filter((line) => knotted.has(line)).map((line) => ({ key, ...line })),
  );
  const losingOf = linesUp(losing);
  return [...units].flatMap(([personKey, { gained }]) => {
    const reached = gained.filter((line) => knotted.has(line)).flatMap((line) => above(line, up));
    const before = reached.flatMap((at) =>
      (losingOf.get(at.personKey) ?? []).filter((line) => within(line, at).length > 0).map(({ key }) => key),
    );
    return [...new Set(before)]
      .filter((key) => key !== personKey)
      .map((managerKey) => ({ personKey, managerKey, isSaved: true }));
  });
}
