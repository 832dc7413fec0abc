import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import { newId } from '@app/kernel';
import { type Evidence, EvidenceQueries, EvidenceService } from '@app/standing';
import { type RegisterContext, RegisterQueries } from '../register/index.js';
import { assessedDifferently, notYetAssessed } from './assessment.errors.js';
import { refuseUnassessed } from './assessed-here.rules.js';
import type { AssessmentInput, RecordAssessmentsInput } from './assessment.input.js';
import { compareResults, keyOf, type RecordedResult } from './assessment.rules.js';

/** Records what people showed when a session's module was assessed: a judgement of each, on the day of the session. */
@Injectable()
export class AssessmentsService {
  constructor(
    private readonly database: Database,
    private readonly registers: RegisterQueries,
    private readonly evidence: EvidenceService,
    private readonly recorded: EvidenceQueries,
  ) {}

  /** The evidence of each result, in the order given; of one that is on record already, that of then. */
  async record(actor: Actor, { sessionId, results }: RecordAssessmentsInput): Promise<Evidence[]> {
    const people = results.map(({ practitionerId }) => practitionerId);
    const session = await this.registers.lock(actor, sessionId, people);
    if (!session.hasBegun) throw notYetAssessed(session.heldOn);
    refuseUnassessed(results, session);
    const recorded = await this.database.query<RecordedResult>(actor, RECORDED, [sessionId]);
    const { write, conflicts } = compareResults(results, recorded);
    if (conflicts.length > 0) throw assessedDifferently(conflicts);
    const written = await this.write(actor, sessionId, session, write);
    const evidence = new Map([...recorded, ...written].map((result) => [keyOf(result), result.evidenceId]));
    const ids = results.map((result) => evidence.get(keyOf(result))!);
    return this.recorded.byIds(actor, ids);
  }

  private async write(actor: Actor, sessionId: string, session: RegisterContext, results: AssessmentInput[]) {
    if (results.length === 0) return [];
    const { heldOn: from, refresherMonths } = session;
    const rows = results.map((result) => ({
      ...result,
      kind: 'ASSESSMENT' as const,
      from,
      refresherMonths,
      sourceId: newId(),
    }));
    await this.database.query(actor, RECORD, [
      sessionId,
      actor.accountId,
      rows.map(({ sourceId }) => sourceId),
      rows.map(({ practitionerId }) => practitionerId),
      rows.map(({ competencyId }) => competencyId),
      rows.map(({ rank }) => rank),
    ]);
    const ids = await this.evidence.record(actor, rows);
    return rows.map((row, at) => ({ ...row, evidenceId: ids[at] as string }));
  }
}

const RECORDED = `
  select r.id, r.practitioner_id as "practitionerId", r.competency_id as "competencyId", r.rank, e.id as "evidenceId"
    from assessment_result r join evidence e on e.source_id = r.id and e.voided_at is null
   where r.session_id = $1 and r.voided_at is null`;

const RECORD = `
  insert into assessment_result (id, session_id, recorded_by, practitioner_id, competency_id, rank)
  select id, $1, $2, practitioner, competency, rank
    from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::smallint[]) as r(id, practitioner, competency, rank)`;
