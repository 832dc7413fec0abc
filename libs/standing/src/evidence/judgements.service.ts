import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import { addDays, type Id, newId } from '@app/kernel';
import { ManagedPeopleQueries } from '@app/workforce';
import {
  attendanceVoidedByRegister,
  evidenceNotFound,
  evidenceVoided,
  notAJudgement,
  notYourPerson,
} from './evidence.errors.js';
import type { EvidenceKind } from './evidence-kind.js';
import type { Evidence } from './evidence.model.js';
import { EvidenceQueries } from './evidence.queries.js';
import { EvidenceService } from './evidence.service.js';
import type { ObservationInput } from './observation.input.js';

interface Recorded {
  source_id: Id;
  kind: EvidenceKind;
  judgement: boolean;
  recorded_by: Id | null;
  practitioner_id: Id;
  voided: boolean;
}

@Injectable()
export class JudgementsService {
  constructor(
    private readonly database: Database,
    private readonly evidence: EvidenceService,
    private readonly queries: EvidenceQueries,
    private readonly managed: ManagedPeopleQueries,
  ) {}

  /** A manager has seen one of their own people do it. */
  async observe(actor: Actor, { on, lastDay, ...seen }: ObservationInput): Promise<Evidence> {
    if (!(await this.managed.manages(actor, seen.practitionerId))) throw notYourPerson();
    const until = lastDay ? addDays(lastDay, 1) : null;
    const [id] = await this.evidence.record(actor, [
      { ...seen, kind: 'OBSERVATION', from: on, until, sourceId: newId() },
    ]);
    return this.byId(actor, id!);
  }

  /**
   * Voids a judgement with all it said. Attendance is voided where it was marked: in its register. Evidence that one neither
   * recorded nor has of one’s own people is not found, so that nobody learns what there is of others.
   */
  async void(actor: Actor, evidenceId: Id, reason: string): Promise<Evidence> {
    const [found] = await this.database.query<Recorded>(actor, FIND, [evidenceId]);
    const mine =
      found && (found.recorded_by === actor.accountId || (await this.managed.manages(actor, found.practitioner_id)));
    if (!mine) throw evidenceNotFound();
    if (found.voided) throw evidenceVoided();
    if (found.kind === 'ATTENDANCE') throw attendanceVoidedByRegister();
    if (!found.judgement) throw notAJudgement(found.kind);
    await this.evidence.voidSources(actor, [found.source_id], reason);
    return this.byId(actor, evidenceId);
  }

  private async byId(actor: Actor, id: Id): Promise<Evidence> {
    const [evidence] = await this.queries.byIds(actor, [id]);
    return evidence!;
  }
}

const FIND = `
  select source_id, kind, is_judgement(kind) as judgement, recorded_by, practitioner_id, voided_at is not null as voided
    from evidence where id = $1`;
