import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import { newId } from '@app/kernel';
import { EvidenceService } from '@app/standing';
import { compareResults, keyOf, type RecordedResult, twiceIn } from './assessment.rules.js';
import type { AssessmentInput, RecordAssessmentsInput } from '../register/register.input.js';
import { type RegisterContext, RegisterQueries } from '../register/register.queries.js';
import { attended, trainersAmong } from '../register/register.rules.js';
import {
  aboveModule,
  assessedDifferently,
  assessedTwice,
  notAssessed,
  notAttended,
  notYetAssessed,
  trainsHere,
} from '../training.errors.js';

/** Records what people showed when a session's module was assessed: a judgement of each, on the day of the session. */
@Injectable()
export class AssessmentsService {
  constructor(
    private readonly database: Database,
    private readonly registers: RegisterQueries,
    private readonly evidence: EvidenceService,
  ) {}

  /** The ids of the evidence, in the order given; of a result that is on record already, those of then. */
  async record(actor: Actor, { sessionId, results }: RecordAssessmentsInput): Promise<string[]> {
    const session = await this.registers.lock(actor, sessionId);
    if (session.heldOn > actor.today) throw notYetAssessed(session.heldOn);
    refuseUnassessed(results, session);
    const recorded = await this.database.query<RecordedResult>(actor, RECORDED, [sessionId]);
    const { write, conflicts } = compareResults(results, recorded);
    if (conflicts.length > 0) throw assessedDifferently(conflicts);
    const written = await this.write(actor, sessionId, session, write);
    const evidence = new Map([...recorded, ...written].map((result) => [keyOf(result), result.evidenceId]));
    return results.map((result) => evidence.get(keyOf(result)) as string);
  }

  private async write(actor: Actor, sessionId: string, session: RegisterContext, results: AssessmentInput[]) {
    if (results.length === 0) return [];
    const { heldOn: from, refresherMonths } = session;
    const rows = results.map((result) => ({
      ...result,
      kind: 'assessment' as const,
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

function refuseUnassessed(results: AssessmentInput[], session: RegisterContext): void {
  const { teaches, marks, minutes, minAttended, trainers } = session;
  const twice = twiceIn(results);
  if (twice.length > 0) throw assessedTwice(twice);
  const tops = new Map(
    teaches.filter(({ kind }) => kind === 'assessment').map(({ competencyId, rank }) => [competencyId, rank]),
  );
  const elsewhere = results.filter(({ competencyId }) => !tops.has(competencyId));
  if (elsewhere.length > 0) throw notAssessed([...new Set(elsewhere.map(({ competencyId }) => competencyId))]);
  const tooHigh = results.find(({ competencyId, rank }) => rank > (tops.get(competencyId) ?? 0));
  if (tooHigh) throw aboveModule(tops.get(tooHigh.competencyId) ?? 0);
  const own = trainersAmong(results, trainers);
  if (own.length > 0) throw trainsHere(own);
  const there = new Set(
    marks.filter((mark) => attended(mark, minutes, minAttended)).map(({ practitionerId }) => practitionerId),
  );
  const absent = results.filter(({ practitionerId }) => !there.has(practitionerId));
  if (absent.length > 0) throw notAttended(absent.map(({ practitionerId }) => practitionerId));
}

const RECORDED = `
  select r.id, r.practitioner_id as "practitionerId", r.competency_id as "competencyId", r.rank, e.id as "evidenceId"
    from assessment_result r join evidence e on e.source_id = r.id and e.voided_at is null
   where r.session_id = $1 and r.voided_at is null`;

const RECORD = `
  insert into assessment_result (id, session_id, recorded_by, practitioner_id, competency_id, rank)
  select id, $1, $2, practitioner, competency, rank
    from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::smallint[]) as r(id, practitioner, competency, rank)`;
