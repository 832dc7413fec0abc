import { Injectable } from '@nestjs/common';
import { type Actor, refuseDeputyThemselves } from '@app/access';
import { Database } from '@app/database';
import { addDays, type Id, newId } from '@app/kernel';
import { EvidenceService, type NewEvidence } from '@app/standing';
import type { UndoneRow } from '@app/workforce';
import type { ComparedLearning, Learning, LearningUndo } from './prior-learning.js';

/** Whose list it is, and why what it replaces was wrong. */
export interface WritingLearning {
  agencyId: Id;
  reason: string;
}

/** What a row of training wrote. */
export interface WrittenLearning {
  line: number;
  practitionerId: Id;
  undo: LearningUndo;
}

/** A row that was saved. */
export interface LearningToUndo extends LearningUndo {
  line: number;
}

type Written = WrittenLearning & { learnerId: Id; learning: Learning };

/** Puts training of before on the record, with the evidence that it gives, and takes it back. The caller holds the transaction. */
@Injectable()
export class PriorLearningWriter {
  constructor(
    private readonly database: Database,
    private readonly evidence: EvidenceService,
  ) {}

  /** In a few statements, however many rows. */
  async write(actor: Actor, list: WritingLearning, rows: readonly ComparedLearning[]): Promise<WrittenLearning[]> {
    const written = rows.flatMap(({ line, practitionerId, write }): Written[] =>
      practitionerId && write
        ? [
            {
              ...{ line, practitionerId, learnerId: write.learnerId, learning: write.learning },
              undo: { learningId: newId(), replaced: write.replaces },
            },
          ]
        : [],
    );
    const people = written.map(({ learnerId }) => learnerId);
    refuseDeputyThemselves(actor, ...people);
    await this.database.query(actor, LOCK, [people]);
    await this.void(
      actor,
      written.flatMap(({ undo }) => undo.replaced),
      list.reason,
    );
    const of = <Value>(value: (one: Learning) => Value) => written.map(({ learning }) => value(learning));
    const ids = written.map(({ undo }) => undo.learningId);
    await this.database.query(actor, ADD, [
      ...[list.agencyId, actor.accountId, ids, people, of(({ kind }) => kind), of(({ moduleId }) => moduleId)],
      ...[of(({ competencyId }) => competencyId), of(({ rank }) => rank), of(({ doneOn }) => doneOn)],
      ...[of(({ lastDay }) => lastDay && addDays(lastDay, 1)), of(({ provider }) => provider)],
    ]);
    await this.evidence.record(actor, await this.database.query<NewEvidence>(actor, GIVES, [ids]));
    return written.map(({ line, practitionerId, undo }) => ({ line, practitionerId, undo }));
  }

  /** Why something of a row stays: what it wrote was changed or voided since. What it replaced is recorded again, as another fact. */
  async undo(actor: Actor, reason: string, rows: readonly LearningToUndo[]): Promise<UndoneRow[]> {
    await this.database.query(actor, LOCK_OF, [rows.map(({ learningId }) => learningId)]);
    const found = await this.database.query<{ id: Id; stands: Id }>(actor, STANDING, [
      rows.map(({ learningId }) => learningId),
    ]);
    const standing = new Map(found.map(({ id, stands }) => [id, stands]));
    const undone = rows.filter(({ learningId }) => standing.has(learningId));
    await this.void(
      actor,
      undone.map(({ learningId }) => standing.get(learningId)!),
      reason,
    );
    const again = undone.flatMap((row) => row.replaced.map((replaced) => ({ id: newId(), replaced })));
    const values = [again.map(({ id }) => id), again.map(({ replaced }) => replaced)];
    await this.database.query(actor, AGAIN, [...values, actor.accountId]);
    await this.evidence.record(actor, await this.database.query<NewEvidence>(actor, GAVE, values));
    return rows.map(({ line, learningId }) => ({ line, kept: standing.has(learningId) ? null : KEPT }));
  }

  private async void(actor: Actor, ids: Id[], reason: string): Promise<void> {
    await this.database.query(actor, VOID, [ids, reason, actor.accountId]);
    await this.evidence.voidSources(actor, ids, reason);
  }
}

const KEPT = 'This training was changed since, so it stays as it is now.';

const LOCK = 'select id from practitioner where id = any($1) order by id for no key update';
const LOCK_OF = `
  select id from practitioner where id = any(array(select practitioner_id from prior_learning where id = any($1))) order by id for no key update`;
/* As which fact it stands as it was written: what was replaced since may stand again in another. */
const STANDING = `
  select w.id, s.id as stands
    from prior_learning w
    join prior_learning s on s.practitioner_id = w.practitioner_id and coalesce(s.again_of_id, s.id) = w.id and s.voided_at is null
   where w.id = any($1)`;

const ADD = `
  insert into prior_learning (agency_id, recorded_by, id, practitioner_id, kind, module_id, competency_id, rank, done_on, valid_until, provider)
  select $1, $2, * from unnest($3::uuid[], $4::uuid[], $5::text[], $6::uuid[], $7::uuid[], $8::smallint[], $9::date[], $10::date[], $11::text[])`;

const VOID = `
  update prior_learning set voided_at = partnership_now(), void_reason = $2, voided_by = $3 where id = any($1) and voided_at is null`;

/* Of a module, what its edition of that day gives: by attendance to whoever attended, else all that it teaches. */
const GIVES = `
  with learnt as materialized (select * from prior_learning where id = any($1)),
  edition as materialized (
    select l.module_id, l.done_on, v.id, v.refresher_months
      from (select distinct module_id, done_on from learnt where module_id is not null) l
      join lateral (
        select o.id, o.refresher_months from module_version o where o.module_id = l.module_id
         order by o.published_on > l.done_on, case when o.published_on <= l.done_on then o.published_on end desc, o.published_on, o.id limit 1) v on true),
  taught as materialized (
    select e.module_id, e.done_on, e.refresher_months, t.competency_id, t.evidence_kind, t.rank
      from edition e cross join lateral taught_on(e.id, e.done_on) t)
  select l.practitioner_id as "practitionerId", t.competency_id as "competencyId", l.kind, max(t.rank) as rank, l.done_on::text as "from",
         l.valid_until::text as until, t.refresher_months as "refresherMonths", l.id as "sourceId"
    from learnt l join taught t on t.module_id = l.module_id and t.done_on = l.done_on and (l.kind <> 'ATTENDANCE' or t.evidence_kind = 'ATTENDANCE')
   group by l.practitioner_id, t.competency_id, l.kind, l.done_on, l.valid_until, t.refresher_months, l.id
  union all
  select practitioner_id, competency_id, kind, rank, done_on::text, valid_until::text, null, id from learnt where competency_id is not null`;

const AGAIN = `
  insert into prior_learning (recorded_by, id, agency_id, practitioner_id, record_id, kind, module_id, competency_id, rank, done_on, valid_until, provider,
                              again_of_id)
  select $3, n.id, l.agency_id, l.practitioner_id, l.record_id, l.kind, l.module_id, l.competency_id, l.rank, l.done_on, l.valid_until, l.provider,
         coalesce(l.again_of_id, l.id)
    from unnest($1::uuid[], $2::uuid[]) n(id, replaced) join prior_learning l on l.id = n.replaced`;

/* What it gave when it was voided, to the day, to the same record. */
const GAVE = `
  select e.practitioner_id as "practitionerId", e.record_id as "recordId", e.competency_id as "competencyId", e.kind, e.rank, e.valid_from::text as "from",
         e.valid_until::text as until, n.id as "sourceId"
    from unnest($1::uuid[], $2::uuid[]) n(id, replaced) join prior_learning l on l.id = n.replaced
    join evidence e on e.source_id = l.id and e.voided_at = l.voided_at`;
