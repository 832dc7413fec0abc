import { type Days, type Line, within } from './lines.rules.js';

type LinesUp<Of extends Line = Line> = ReadonlyMap<string, readonly Of[]>;

/** Lines by whom they are of. */
export function linesUp<Of extends Line>(lines: readonly Of[]): LinesUp<Of> {
  const up = new Map<string, Of[]>();
  for (const line of lines) (up.get(line.personKey) ?? up.set(line.personKey, []).get(line.personKey)!).push(line);
  return up;
}

/** Everybody above somebody by a line of theirs, and on which of its days; up to themselves, where it is a ring. */
export function above(line: Line, up: LinesUp): (Days & { personKey: string })[] {
  const reached = new Map<string, Days & { personKey: string }>();
  const next = [{ ...line, personKey: line.managerKey }];
  for (let at = next.pop(); at; at = next.pop()) {
    const { personKey, from, until } = at;
    const key = `${personKey} ${from} ${until}`;
    if (reached.has(key)) continue;
    reached.set(key, { personKey, from, until });
    if (personKey === line.personKey) continue;
    for (const one of up.get(personKey) ?? [])
      next.push(...within(one, at).map((part) => ({ ...part, personKey: one.managerKey })));
  }
  return [...reached.values()];
}

/**
 * The lines that may be part of a ring on some day: between people who both have somebody above and somebody below among these. Of the lines of an
 * employer that are hardly any, so that only these need be climbed day by day.
 */
export function inKnots(lines: readonly Line[]): Line[] {
  for (let left = [...lines]; ;) {
    const [managed, managers] = [new Set<string>(), new Set<string>()];
    for (const { personKey, managerKey } of left) {
      managed.add(personKey);
      managers.add(managerKey);
    }
    const knotted = left.filter(({ personKey, managerKey }) => managers.has(personKey) && managed.has(managerKey));
    if (knotted.length === left.length) return knotted;
    left = knotted;
  }
}
