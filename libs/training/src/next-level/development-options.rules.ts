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
}

/** A session closes a gap only by evidence whose ceiling reaches the rank; so does an observation at work. */
export function optionsFor(gaps: Gap[], coming: ComingSession[], ceilings: Map<EvidenceKind, number>): Option[] {
  const reaches = (kind: EvidenceKind, rank: number, required: number) =>
    Math.min(rank, ceilings.get(kind) ?? 0) >= required;
  const dated = coming.map(({ session, isBooked, gives }): Option => {
    const given = gives.filter(({ competencyId, rank, kind }) =>
      gaps.some((gap) => gap.competencyId === competencyId && reaches(kind, rank, gap.required)),
    );
    const evidenceKind = given.some(({ kind }) => kind === 'ASSESSMENT') ? 'ASSESSMENT' : 'ATTENDANCE';
    const closes = [...new Set(given.map(({ competencyId }) => competencyId))];
    return { key: session.id, on: session.heldOn, closes, evidenceKind, session, isBooked };
  });
  const observed = gaps
    .filter(({ required }) => reaches('OBSERVATION', required, required))
    .map(({ competencyId }): Option => ({ key: competencyId, closes: [competencyId], ...OBSERVATION }));
  return [...dated, ...observed];
}

const OBSERVATION = { on: ANY_TIME, evidenceKind: 'OBSERVATION', session: null, isBooked: false } as const;
