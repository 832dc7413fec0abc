import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import { addDays, newId } from '@app/kernel';
import { WorkforceQueries } from '@app/workforce';
import { EvidenceService } from './evidence.service.js';
import type { ObservationInput, SelfRatingInput } from './judgement.input.js';
import { SelfRatingEntity } from './self-rating.entity.js';
import { attendanceVoidedByRegister, evidenceNotFound, notAJudgement, notYourPerson } from '../standing.errors.js';

const JUDGEMENTS = ['assessment', 'observation', 'sign-off'];

interface Recorded {
  source_id: string;
  kind: string;
  recorded_by: string | null;
  practitioner_id: string;
}

@Injectable()
export class JudgementsService {
  constructor(
    private readonly database: Database,
    private readonly evidence: EvidenceService,
    private readonly workforce: WorkforceQueries,
  ) {}

  /** A manager has seen one of their own people do it. Answers with the id of the evidence. */
  async observe(actor: Actor, { practitionerId, competencyId, rank, on, lastDay }: ObservationInput): Promise<string> {
    await this.refuseOthers(actor, practitionerId);
    const until = lastDay ? addDays(lastDay, 1) : null;
    const observation = {
      practitionerId,
      competencyId,
      kind: 'observation' as const,
      rank,
      from: on,
      until,
      sourceId: newId(),
    };
    const [id] = await this.evidence.record(actor, [observation]);
    return id as string;
  }

  async rate(
    actor: Actor,
    practitionerId: string,
    { competencyId, answer, wantsMore }: SelfRatingInput,
  ): Promise<string> {
    const id = newId();
    await this.database.manager.insert(SelfRatingEntity, {
      id,
      practitionerId,
      competencyId,
      answer,
      wantsMore,
      ratedOn: actor.today,
    });
    return id;
  }

  /**
   * Voids a judgement with all it said. Attendance is voided where it was marked: in its register. Evidence that one neither
   * recorded nor has of one’s own people is not found, so that nobody learns what there is of others.
   */
  async void(actor: Actor, evidenceId: string, reason: string): Promise<string> {
    const [found] = await this.database.query<Recorded>(actor, FIND, [evidenceId]);
    const mine =
      found && (found.recorded_by === actor.accountId || (await this.workforce.manages(actor, found.practitioner_id)));
    if (!mine) throw evidenceNotFound();
    if (found.kind === 'attendance') throw attendanceVoidedByRegister();
    if (!JUDGEMENTS.includes(found.kind)) throw notAJudgement(found.kind);
    await this.evidence.voidSources(actor, [found.source_id], reason);
    return evidenceId;
  }

  private async refuseOthers(actor: Actor, practitionerId: string): Promise<void> {
    if (!(await this.workforce.manages(actor, practitionerId))) throw notYourPerson();
  }
}

const FIND = `select source_id, kind, recorded_by, practitioner_id from evidence where id = $1 and voided_at is null`;
