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
  /** The session with others of its module that give the same, in the order in which they are advised. */
  choices: ComingSession[];
}

/** A session closes a gap only by what it gives itself; an observation at work, up to the level that the ladder lets it show. */
export function optionsFor(gaps: Gap[], coming: ComingSession[], observable: number): Option[] {
  const dated = byModule(coming).map((choices): Option => {
    const { session, hours, isBooked, gives } = choices[0]!;
    const given = gives.filter(({ competencyId, rank }) =>
      gaps.some((gap) => gap.competencyId === competencyId && rank >= gap.required),
    );
    const evidenceKind = given.some(({ kind }) => kind === 'ASSESSMENT') ? 'ASSESSMENT' : 'ATTENDANCE';
    const closes = [...new Set(given.map(({ competencyId }) => competencyId))];
    return { ...timed({ session, hours }), closes, evidenceKind, isBooked, choices };
  });
  const observed = gaps
    .filter(({ required }) => observable >= required)
    .map(({ competencyId }): Option => ({ key: competencyId, closes: [competencyId], ...OBSERVATION }));
  return [...dated, ...observed];
}

/** The step at each session of its module that may be advised. A place that one has stays. */
export const atEachTime = (option: Option): Option[] =>
  option.isBooked || !option.session ? [option] : option.choices.map((choice) => ({ ...option, ...timed(choice) }));

const timed = ({ session, hours }: Pick<ComingSession, 'session' | 'hours'>) => ({
  ...{ key: session.id, on: session.heldOn, startsAt: session.startsAt, session, hours },
});

function byModule(coming: ComingSession[]): ComingSession[][] {
  const modules = new Map<string, ComingSession[]>();
  for (const one of coming) {
    const { module, edition } = one.session;
    const taught = JSON.stringify([module.id, edition.edition, one.gives]);
    modules.set(taught, [...(modules.get(taught) ?? []), one]);
  }
  return [...modules.values()];
}

const OBSERVATION: Omit<Option, 'key' | 'closes'> = {
  ...{ on: ANY_TIME, evidenceKind: 'OBSERVATION', session: null, isBooked: false, choices: [] },
};
