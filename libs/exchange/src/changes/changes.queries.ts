import { Injectable } from '@nestjs/common';
import { type Actor, has } from '@app/access';
import { Database } from '@app/database';
import type { Connection } from '@app/graphql';
import { encodeCursor, type Id, type Instant, pageArgs } from '@app/kernel';
import {
  beginningOfTransaction,
  type ChangeKey,
  type ChangePlace,
  isChangeKey,
  keyOf,
  type KnownStart,
  NO_START,
  placesToReadFrom,
  wasToldHere,
} from './change-cursor.rules.js';
import { type ChangeKind, TOLD } from './change-kinds.js';
import type { ChangesArgs } from './changes.args.js';
import { cursorOfAnotherDatabase, cursorOfAnotherKind } from './changes.errors.js';

interface Here {
  id: string;
  /** Every transaction with a lower number is over. */
  horizon: string;
  /** The last start of Trivium here. */
  start: Id;
}

interface Row extends ChangePlace {
  recordedAt: Instant;
  /** Null of a record that somebody deleted past the application. */
  told: object | null;
}

/** What changed, in an order in which nothing comes before what was told: that of transactions, as far as all before them are over. */
@Injectable()
export class ChangesQueries {
  constructor(private readonly database: Database) {}

  /** From the cursor on, or from the first change. The last page gives a cursor too, also where it is empty, to go on from later. */
  async page<Node>(actor: Actor, kind: ChangeKind, { since, ...asked }: ChangesArgs): Promise<Connection<Node>> {
    const { first, after } = pageArgs<ChangeKey>(asked, isChangeKey);
    const here = await this.database.one<Here>(actor, HERE, [NO_START]);
    const from = after
      ? await this.placeIn(actor, after, kind, here)
      : since
        ? await this.firstSince(actor, kind, since, here)
        : null;
    const rows = await this.rows(actor, kind, first + 1, here, from);
    const cursorAt = (place: ChangePlace) => encodeCursor(keyOf(kind, here, place));
    const shown = rows.slice(0, first);
    const last = shown.at(-1) ?? from ?? beginningOfTransaction(here.id, here.horizon);
    const edges = shown
      .filter(({ told }) => told !== null)
      .map((row) => ({ cursor: cursorAt(row), node: { ...row.told, recordedAt: row.recordedAt } as Node }));
    const pageInfo = {
      hasNextPage: rows.length > first,
      hasPreviousPage: after !== null,
      ...{ startCursor: edges[0]?.cursor ?? null, endCursor: cursorAt(last) },
    };
    return { edges, pageInfo };
  }

  private rows(actor: Actor, kind: ChangeKind, limit: number, here: Here, from: ChangePlace | null): Promise<Row[]> {
    const start = placesToReadFrom(here.id, from);
    const elsewhere = start.elsewhere ?? start.here;
    return this.database.query<Row>(actor, PAGE[kind], [
      ...[kind, limit, here.id, here.horizon, has(actor, 'STEWARD', 'NAMES_AND_NUMBERS'), start.elsewhere !== null],
      ...[elsewhere.writtenIn, elsewhere.transaction, elsewhere.subjectId],
      ...[start.here.transaction, start.here.subjectId],
    ]);
  }

  private async placeIn(actor: Actor, after: ChangeKey, wanted: ChangeKind, here: Here): Promise<ChangePlace> {
    const [kind, , writtenIn, transaction, subjectId, start] = after;
    if (kind !== wanted) throw cursorOfAnotherKind();
    const known = await this.database.one<KnownStart>(actor, KNOWN_START, [start, NO_START, here.id]);
    if (!wasToldHere(after, here.id, known)) throw cursorOfAnotherDatabase();
    return { writtenIn, transaction, subjectId };
  }

  /* What is recorded later, or is still under way, comes after it. */
  private async firstSince(actor: Actor, kind: ChangeKind, since: Instant, here: Here): Promise<ChangePlace> {
    const [found] = await this.database.query<ChangePlace>(actor, FIRST_SINCE, [kind, since, here.id, here.horizon]);
    return found
      ? beginningOfTransaction(found.writtenIn, found.transaction)
      : beginningOfTransaction(here.id, here.horizon);
  }
}

const HERE = `
  select here.id::text, pg_snapshot_xmin(pg_current_snapshot())::text as horizon,
         coalesce((select s.id from database_start s where s.written_in = here.id order by s.transaction desc limit 1), $1::uuid) as start
    from (select changes_written_in() as id) here`;
/* Of a start that is not known here until is of no meaning. */
const KNOWN_START = `
  with told as (select transaction from database_start where id = $1::uuid and written_in = $3::bigint)
  select $1::uuid = $2::uuid or exists (select from told) as "isKnown",
         coalesce((select min(s.transaction) from database_start s
                    where s.written_in = $3::bigint and s.transaction > coalesce((select transaction from told), '0')),
                  pg_snapshot_xmax(pg_current_snapshot()))::text as until`;

const SETTLED = `(c.written_in <> $3::bigint or c.transaction < $4::xid8)`;
const FIRST_SINCE = `
  select c.written_in::text as "writtenIn", c.transaction::text as transaction from changed_record c
   where c.kind = $1 and c.recorded_at >= $2::timestamptz and ${SETTLED}
   order by c.written_in = $3::bigint, c.written_in, c.transaction limit 1`;

/* What came along from another database is all there, and is told first. */
const pageOf = (told: string) => `
  with elsewhere as (
    select c.* from changed_record c
     where $6 and c.kind = $1 and c.written_in <> $3::bigint
       and (c.written_in, c.transaction, c.subject_id) > ($7::bigint, $8::xid8, $9::uuid)
     order by c.written_in, c.transaction, c.subject_id limit $2),
  here as (
    select c.* from changed_record c
     where c.kind = $1 and c.written_in = $3::bigint and c.transaction < $4::xid8
       and (c.transaction, c.subject_id) > ($10::xid8, $11::uuid)
     order by c.transaction, c.subject_id limit $2),
  page as (
    select c.*, false as is_here from elsewhere c union all select c.*, true from here c
     order by is_here, written_in, transaction, subject_id limit $2)
  select c.written_in::text as "writtenIn", c.transaction::text as transaction, c.subject_id as "subjectId", c.recorded_at as "recordedAt",
         (${told}) as told
    from page c cross join lateral (select c.subject_id as of, $5::boolean as names) told
   order by c.is_here, c.written_in, c.transaction, c.subject_id`;

const PAGE = Object.fromEntries(Object.entries(TOLD).map(([kind, told]) => [kind, pageOf(told)])) as Record<
  ChangeKind,
  string
>;
