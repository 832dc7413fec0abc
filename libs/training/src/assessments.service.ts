import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { newId } from '@app/kernel';
import { EvidenceService } from '@app/standing';
import type { AssessmentInput, RecordAssessmentsInput } from './register.input.js';
import { type RegisterContext, RegisterQueries } from './register.queries.js';
import { attended } from './register.rules.js';
import { aboveModule, notAssessed, notAttended, sessionNotHeld } from './training.errors.js';

/** Records what people showed when a session's module was assessed: a judgement of each, on the day of the session. */
@Injectable()
export class AssessmentsService {
  constructor(
    private readonly registers: RegisterQueries,
    private readonly evidence: EvidenceService,
  ) {}

  async record(actor: Actor, { sessionId, results }: RecordAssessmentsInput): Promise<string[]> {
    const session = await this.registers.lock(actor, sessionId);
    if (session.heldOn > actor.today) throw sessionNotHeld(session.heldOn);
    refuseUnassessed(results, session);
    const { heldOn: from, refresherMonths } = session;
    const rows = results.map((result) => ({
      ...result,
      kind: 'assessment' as const,
      from,
      refresherMonths,
      sourceId: newId(),
    }));
    return this.evidence.record(actor, rows);
  }
}

function refuseUnassessed(results: AssessmentInput[], { teaches, marks, minutes, minAttended }: RegisterContext): void {
  const tops = new Map(
    teaches.filter(({ kind }) => kind === 'assessment').map(({ competencyId, rank }) => [competencyId, rank]),
  );
  const elsewhere = results.filter(({ competencyId }) => !tops.has(competencyId));
  if (elsewhere.length > 0) throw notAssessed([...new Set(elsewhere.map(({ competencyId }) => competencyId))]);
  const tooHigh = results.find(({ competencyId, rank }) => rank > (tops.get(competencyId) ?? 0));
  if (tooHigh) throw aboveModule(tops.get(tooHigh.competencyId) ?? 0);
  const there = new Set(
    marks.filter((mark) => attended(mark, minutes, minAttended)).map(({ practitionerId }) => practitionerId),
  );
  const absent = results.filter(({ practitionerId }) => !there.has(practitionerId));
  if (absent.length > 0) throw notAttended(absent.map(({ practitionerId }) => practitionerId));
}
