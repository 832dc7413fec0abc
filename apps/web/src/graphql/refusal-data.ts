import type { Day, Instant, OneOf } from './graphql.js';

/** A value that cannot be used; its path begins at the operation: 'input.marks.0.minutes'. */
export interface FieldProblem {
  path: string;
  problem: string;
}

/** A mark as two people made it. */
export interface MarkSide {
  state: OneOf<'AttendanceState'>;
  minutes: number;
  reason: string | null;
}

/** Who changed a mark meanwhile, and when; `by` is null where nobody can be named. */
export interface MarkChange {
  by: string | null;
  byYou: boolean;
  at: Instant;
}

/** A mark that was changed since; theirs is null where it was voided. */
export interface MarkConflict {
  practitionerId: string;
  yours: MarkSide;
  theirs: MarkSide | null;
  changed: MarkChange;
}

/** When another session engages somebody. */
export interface EngagedHours {
  practitionerId: string;
  heldOn: Day;
  startsAt: string;
  minutes: number;
}

interface OfPeople {
  practitionerIds: string[];
}

/** What comes with a refusal, by its code, as docs/operations lists them. */
export interface RefusalData {
  INPUT_INVALID: { fields: FieldProblem[] };
  MODULE_NOT_PUBLISHED: { heldOn: Day };
  MARK_INVALID: { marks: { practitionerId: string; field: OneOf<'MarkField'>; problem: string }[] };
  ENGAGED_ELSEWHERE: { engaged: EngagedHours[] };
  MARKED_TWICE: OfPeople;
  NOT_A_JUDGEMENT: { evidence: OneOf<'EvidenceKind'> };
  NOT_ON_ROLL: OfPeople;
  TRAINER_OF_SESSION: OfPeople;
  REGISTER_CLOSED: { closesOn: Day };
  REGISTER_CONFLICT: { version: number; conflicts: MarkConflict[] };
  SESSION_BEGUN: { heldOn: Day };
  SESSION_TIME_INVALID: { heldOn: Day };
}

export type RefusalCode = keyof RefusalData;

/** What has to be there: a code may also come without, such as REGISTER_CONFLICT from two saves at the same moment. */
export const NEEDED: { [Code in RefusalCode]: (keyof RefusalData[Code])[] } = {
  INPUT_INVALID: ['fields'],
  MODULE_NOT_PUBLISHED: ['heldOn'],
  MARK_INVALID: ['marks'],
  ENGAGED_ELSEWHERE: ['engaged'],
  MARKED_TWICE: ['practitionerIds'],
  NOT_A_JUDGEMENT: ['evidence'],
  NOT_ON_ROLL: ['practitionerIds'],
  TRAINER_OF_SESSION: ['practitionerIds'],
  REGISTER_CLOSED: ['closesOn'],
  REGISTER_CONFLICT: ['version', 'conflicts'],
  SESSION_BEGUN: ['heldOn'],
  SESSION_TIME_INVALID: ['heldOn'],
};
