import type { Day } from '@app/kernel';
import type { EvidenceKind } from '@app/standing';
import type { ComingSession } from './coming-sessions.queries.js';
import type { Gap, Step } from './fewest-steps.rules.js';

/** A judgement can be asked for at any time, so it is tried after every dated session. */
const ANY_TIME: Day = '9999-12-31';

/** A step that a person could take. */
export interface Option extends Step {
  evidenceKind: EvidenceKind;
  session: ComingSession['session'] | null;
  isBooked: boolean;
  isWaiting: boolean;
  /** The session with others of its module that close the same, in the order in which they are advised. */
  choices: AtSession[];
}

/** What closes a gap at one session. */
type AtSession = Omit<Option, 'choices'>;

/** A session closes a gap only by what it gives itself; an observation at work, up to the level that the ladder lets it show. */
export function optionsFor(gaps: Gap[], coming: ComingSession[], observable: number): Option[] {
  const dated = alike(coming.map((one) => atSession(one, gaps))).map((choices) => ({ ...choices[0]!, choices }));
  const observed = gaps
    .filter(({ required }) => observable >= required)
    .map(({ competencyId }): Option => ({ key: competencyId, closes: [competencyId], ...OBSERVATION }));
  return [...dated, ...observed];
}

/** The step at each session of its module that may be advised. A place that one has stays. */
export const atEachTime = (option: Option): Option[] =>
  option.isBooked || !option.session ? [option] : option.choices.map((choice) => ({ ...option, ...choice }));

function atSession({ session, hours, isBooked, isWaiting, gives }: ComingSession, gaps: Gap[]): AtSession {
  const given = gives.filter(({ competencyId, rank }) =>
    gaps.some((gap) => gap.competencyId === competencyId && rank >= gap.required),
  );
  const closes = [...new Set(given.map(({ competencyId }) => competencyId))].sort();
  const attended = given.filter(({ kind }) => kind === 'ATTENDANCE').map(({ competencyId }) => competencyId);
  const evidenceKind = closes.every((id) => attended.includes(id)) ? 'ATTENDANCE' : 'ASSESSMENT';
  const when = { key: session.id, on: session.heldOn, startsAt: session.startsAt, hours };
  return { ...when, session, evidenceKind, isBooked, isWaiting, closes };
}

/* By module and what they close. */
function alike(sessions: AtSession[]): AtSession[][] {
  const groups = new Map<string, AtSession[]>();
  for (const one of sessions) {
    const { module, edition } = one.session!;
    const key = JSON.stringify([module.id, edition.edition, one.closes]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

const OBSERVATION: Omit<Option, 'key' | 'closes'> = {
  ...{ on: ANY_TIME, evidenceKind: 'OBSERVATION', session: null, isBooked: false, isWaiting: false, choices: [] },
};
