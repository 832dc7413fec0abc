import { Injectable } from '@nestjs/common';
import { type Actor, answersOver, invitationsOver, linksOver } from '@app/access';
import { Database } from '@app/database';
import { type Connection, connectionFrom } from '@app/graphql';
import { mailOver, NEXT_NIGHT } from '@app/jobs';
import { type Id, isId, pageArgs } from '@app/kernel';
import { practitionerNotFound, practitionerOf } from '@app/workforce';
import { rowsOver } from '../forget.sql.js';
import { OWN_RECORDS } from '../held/index.js';
import type { RecordKept } from './record-kept.model.js';
import { KINDS_IN_WORDS, type PersonHold, type Retention, type RetentionKind } from './retention.model.js';

type HoldKey = [id: Id];
const isHoldKey = (key: unknown): key is HoldKey => Array.isArray(key) && key.length === 1 && isId(key[0]);

/** How long things are kept, what the next night would take away, and on whom there is a hold. */
@Injectable()
export class RetentionQueries {
  constructor(private readonly database: Database) {}

  async schedule(actor: Actor): Promise<Retention> {
    const { answer } = await this.database.one<{ answer: Omit<Retention, 'rules'> & { rules: Rule[] } }>(
      actor,
      SCHEDULE,
    );
    return { ...answer, rules: answer.rules.map((rule) => ({ ...rule, inWords: KINDS_IN_WORDS[rule.kind] })) };
  }

  /** The last first, lifted ones too. */
  async holds(actor: Actor, page: { first?: number | null; after?: string | null }): Promise<Connection<PersonHold>> {
    const { first, after } = pageArgs(page, isHoldKey);
    const rows = await this.database.query<{ hold: PersonHold }>(actor, `${HOLDS} limit $2`, [
      after?.[0] ?? null,
      first + 1,
    ]);
    return connectionFrom(
      rows.map(({ hold }) => hold),
      { first, after },
      ({ id }): HoldKey => [id],
    );
  }

  async hold(actor: Actor, id: Id): Promise<PersonHold | undefined> {
    const [row] = await this.database.query<{ hold: PersonHold }>(actor, ONE, [id]);
    return row?.hold;
  }

  /** Of one person, with why. */
  async kept(actor: Actor, practitionerId: Id): Promise<RecordKept> {
    const [row] = await this.database.query<{ kept: RecordKept }>(actor, KEPT, [practitionerId]);
    if (!row) throw practitionerNotFound();
    return row.kept;
  }
}

type Rule = Omit<Retention['rules'][number], 'inWords'>;

const OVER: Record<RetentionKind, string> = {
  MAIL: `(select count(*) from mail where ${mailOver(NEXT_NIGHT)})`,
  ANSWERS: `(select count(*) from idempotent_response where ${answersOver(NEXT_NIGHT)})`,
  LISTS: `(select count(*) from import_row w join import_run r on r.id = w.run_id where ${rowsOver(NEXT_NIGHT)})`,
  SIGN_IN_LINKS: `(select count(*) from sign_in_link where ${linksOver(NEXT_NIGHT)})`,
  INVITATIONS: `(select count(*) from invitation where ${invitationsOver(NEXT_NIGHT)})`,
};
const COUNTED = Object.entries(OVER)
  .map(([kind, count]) => `when '${kind}' then ${count}`)
  .join(' ');

const SCHEDULE = `
  select json_build_object(
    'rules', (select json_agg(json_build_object('kind', k.kind, 'days', extract(day from kept_for(k.kind))::int, 'least', k.fewest, 'most', k.most,
                'decidedAt', (select max(c.recorded_at) from retention_change c where c.kind = k.kind),
                'nextNight', case k.kind ${COUNTED} end,
                'lastNight', l.removed_at, 'removedThen', coalesce(l.removed, 0)) order by k.kind)
                from retention_kinds() k
                left join lateral (select * from retention_log l where l.kind = k.kind order by l.removed_at desc limit 1) l on true),
    'nights', (select coalesce(json_agg(json_build_object('kind', n.kind, 'removedAt', n.removed_at, 'removed', n.removed) order by n.removed_at desc, n.kind), '[]')
                 from (select * from retention_log order by removed_at desc, kind limit 30) n)) as answer`;

const HOLD = `
  json_build_object('id', h.id, 'practitioner', ${practitionerOf("person_of(h.practitioner_id, 'infinity')")}, 'since', h.recorded_at, 'by', account_name(h.recorded_by),
                    'liftedAt', h.voided_at) as hold`;
const HOLDS = `select ${HOLD} from person_hold h where ($1::uuid is null or h.id < $1) order by h.id desc`;
const ONE = `select ${HOLD} from person_hold h where h.id = $1`;
const KEPT = `
  select json_build_object(
    'erasedAt', (select e.erased_at from erasure e where e.practitioner_id = $1),
    'holds', (select coalesce(json_agg(json_build_object('id', h.id, 'since', h.recorded_at, 'by', account_name(h.recorded_by), 'reason', h.reason) order by h.id), '[]')
                from person_hold h where h.practitioner_id in ${OWN_RECORDS} and h.voided_at is null)) as kept
    from practitioner p where p.id = $1`;
