import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database } from '@app/database';
import { addDays, type Day, type Id, newId } from '@app/kernel';
import type { ComparedDemand, DemandToWrite, DemandUndo } from './demand.js';
import { DemandQueries } from './demand.queries.js';
import { undoable, type WrittenDemand } from './undoable.rules.js';

/** As of which day the list is, and why what it replaces was wrong. */
export interface WritingDemand {
  listedOn: Day;
  reason: string;
}

/** What a row of demand wrote. */
export interface WrittenRow {
  line: number;
  practitionerId: null;
  undo: DemandUndo;
}

export interface DemandRowToUndo extends DemandUndo {
  line: number;
}

interface Writing {
  line: number;
  write: DemandToWrite;
  undo: DemandUndo;
}

/** Puts demand on record, and takes it back. The caller holds the transaction. */
@Injectable()
export class DemandWriter {
  constructor(
    private readonly database: Database,
    private readonly demand: DemandQueries,
  ) {}

  /** In a few statements, however many rows. */
  async write(
    actor: Actor,
    { listedOn, reason }: WritingDemand,
    rows: readonly ComparedDemand[],
  ): Promise<WrittenRow[]> {
    const writing = rows.flatMap(({ line, write }): Writing[] => (write ? [{ line, write, undo: undoOf(write) }] : []));
    const ended = writing.flatMap(({ write: { ends }, undo }) => (ends ? [{ ...ends, by: undo.ended!.by }] : []));
    await this.void(
      actor,
      [...writing.flatMap(({ undo }) => undo.replaced ?? []), ...ended.map(({ id }) => id)],
      reason,
    );
    await this.database.query(actor, END, [
      ...[ended.map(({ by }) => by), ended.map(({ id }) => id), ended.map(({ lastDay }) => addDays(lastDay, 1))],
    ]);
    const of = <Value>(value: (one: DemandToWrite['expects']) => Value) =>
      writing.map(({ write }) => value(write.expects));
    await this.database.query(actor, EXPECT, [
      ...[listedOn, writing.map(({ undo }) => undo.demandId), of((one) => one.clusterId), of((one) => one.needLevelId)],
      ...[of((one) => one.families), of((one) => one.hoursPerFamily), of((one) => one.firstDay)],
      of(({ lastDay }) => lastDay && addDays(lastDay, 1)),
    ]);
    return writing.map(({ line, undo }) => ({ line, practitionerId: null, undo }));
  }

  /** Why something of a row stays. What was replaced or ended is recorded again as it was, as other facts. */
  async undo(actor: Actor, reason: string, rows: readonly DemandRowToUndo[]) {
    const facts = await this.demand.beside(
      actor,
      rows.map(({ demandId }) => demandId),
    );
    const cells = byCell(rows, facts).map((own) => ({ ...own, how: undoable(own.rows, own.facts) }));
    await this.void(
      actor,
      cells.flatMap(({ how }) => how?.voids ?? []),
      reason,
    );
    const again = cells.flatMap(({ how }) => how?.again ?? []);
    await this.database.query(actor, AGAIN, [again.map(() => newId()), again]);
    const kept = new Set(cells.flatMap((cell) => (cell.how ? [] : cell.rows)));
    return rows.map((row) => ({ line: row.line, kept: kept.has(row) ? KEPT : null }));
  }

  private async void(actor: Actor, ids: Id[], reason: string): Promise<void> {
    await this.database.query(actor, VOID, [ids, reason]);
  }
}

const KEPT = 'What is expected there was changed since, so it stays as it is now.';

const undoOf = ({ replaces, ends }: DemandToWrite): DemandUndo => ({
  ...{ demandId: newId(), replaced: replaces, ended: ends && { id: ends.id, by: newId() } },
});

function byCell(rows: readonly DemandRowToUndo[], facts: WrittenDemand[]) {
  const cellOf = ({ clusterId, needLevelId }: WrittenDemand) => `${clusterId} ${needLevelId}`;
  const at = new Map(facts.map((fact) => [fact.id, cellOf(fact)]));
  return [...new Set(at.values())].map((cell) => ({
    rows: rows.filter(({ demandId }) => at.get(demandId) === cell),
    facts: facts.filter((fact) => cellOf(fact) === cell),
  }));
}

const VOID =
  'update demand set voided_at = partnership_now(), void_reason = $2 where id = any($1) and voided_at is null';

/* The same figure, with another end. */
const END = `
  insert into demand (id, cluster_id, need_level_id, families, weekly_hours_per_family, valid_from, valid_until, listed_on)
  select n.id, d.cluster_id, d.need_level_id, d.families, d.weekly_hours_per_family, d.valid_from, n.valid_until, d.listed_on
    from unnest($1::uuid[], $2::uuid[], $3::date[]) n(id, was, valid_until) join demand d on d.id = n.was`;

const EXPECT = `
  insert into demand (listed_on, id, cluster_id, need_level_id, families, weekly_hours_per_family, valid_from, valid_until)
  select $1, * from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::int[], $6::numeric[], $7::date[], $8::date[])`;

const AGAIN = `
  insert into demand (id, cluster_id, need_level_id, families, weekly_hours_per_family, valid_from, valid_until, listed_on, again_of_id)
  select n.id, d.cluster_id, d.need_level_id, d.families, d.weekly_hours_per_family, d.valid_from, d.valid_until, d.listed_on,
         coalesce(d.again_of_id, d.id)
    from unnest($1::uuid[], $2::uuid[]) n(id, was) join demand d on d.id = n.was`;
