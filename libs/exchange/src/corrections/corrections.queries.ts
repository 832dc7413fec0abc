import { Injectable } from '@nestjs/common';
import { type Actor, has, ownPractitioner } from '@app/access';
import { Database } from '@app/database';
import { type Connection, connectionFrom } from '@app/graphql';
import { type Id, isId, pageArgs } from '@app/kernel';
import { practitionerOf } from '@app/workforce';
import { evidenceKind } from '../held/index.js';
import { correctionNotFound } from './correction.errors.js';
import type { Correction, CorrectionsArgs } from './correction.model.js';

type AskedKey = [askedAt: string, id: Id];
const isAskedKey = (key: unknown): key is AskedKey =>
  Array.isArray(key) && typeof key[0] === 'string' && !Number.isNaN(Date.parse(key[0])) && isId(key[1]);

interface Page {
  first?: number | null;
  after?: string | null;
}

/** Requests for correction: one’s own, those that one answers, and one of them. */
@Injectable()
export class CorrectionsQueries {
  constructor(private readonly database: Database) {}

  /** One’s own, the last asked first, then by id from the highest. */
  mine(actor: Actor, page: Page): Promise<Connection<Correction>> {
    return this.page(actor, page, OF_ONESELF, [ownPractitioner(actor)]);
  }

  /** Of a steward those that all stewards answer and that authors do; of others those about judgements of theirs. */
  toAnswer(actor: Actor, { answeredToo, ...page }: CorrectionsArgs): Promise<Connection<Correction>> {
    return this.page(actor, page, TO_ANSWER, [answeredToo === true, has(actor, 'STEWARD'), actor.accountId]);
  }

  async byId(actor: Actor, correctionId: Id): Promise<Correction> {
    const values = [correctionId, has(actor, 'STEWARD'), actor.accountId, actor.practitionerId];
    const [found] = await this.database.query<{ shown: Correction }>(actor, BY_ID, values);
    if (!found) throw correctionNotFound();
    return found.shown;
  }

  private async page(actor: Actor, page: Page, those: string, values: unknown[]): Promise<Connection<Correction>> {
    const { first, after } = pageArgs(page, isAskedKey);
    const [askedAt, id] = after ?? [null, null];
    const rows = await this.database.query<{ shown: Correction }>(actor, pageOf(those), [
      first + 1,
      askedAt,
      id,
      ...values,
    ]);
    return connectionFrom(
      rows.map(({ shown }) => shown),
      { first, after },
      (shown) => [shown.askedAt, shown.id],
    );
  }
}

/* A post as a person reads it. */
const POST_NOW = `
  ro.name || ' at ' || em.name || coalesce(', ' || si.name, '') || coalesce(', ' || trim_scale(o.weekly_hours) || ' hours a week', '') || ', from ' || day_in_words(o.valid_from)
    || coalesce(' to ' || day_in_words(o.valid_until - 1), '')`;
const SHOWN = `
  json_build_object('id', r.id, 'practitioner', ${practitionerOf("person_of(r.practitioner_id, 'infinity')")}, 'subject', r.subject, 'askedAt', r.asked_at,
    'about', coalesce(c.name || ', ' || lower(${evidenceKind('e.kind')}), role.name || ' at ' || g.name),
    'goesTo', account_name(author_who_answers(r.author_id)), 'answeredAt', r.answered_at, 'answeredBy', account_name(r.answered_by), 'outcome', r.outcome,
    'said', r.said, 'answer', r.answer,
    'now', (select coalesce(json_agg(${POST_NOW} order by o.valid_from, o.id), '[]')
              from post o join role ro on ro.id = o.role_id join agency em on em.id = o.employer_id left join site si on si.id = o.site_id
             where r.subject = 'POST' and o.practitioner_id = person_of(r.practitioner_id, 'infinity') and o.voided_at is null
               and (o.valid_until is null or o.valid_until > partnership_today())))`;

const REQUESTS = `
  correction_request r
  left join evidence e on e.id = r.evidence_id left join competency c on c.id = e.competency_id
  left join post p on p.id = r.post_id left join role on role.id = p.role_id left join agency g on g.id = p.employer_id`;

const pageOf = (those: string) => `
  select ${SHOWN} as shown from ${REQUESTS}
   where ($2::timestamptz is null or (r.asked_at, r.id) < ($2::timestamptz, $3::uuid)) and ${those}
   order by r.asked_at desc, r.id desc limit $1`;
/* By whichever of their records somebody asked. */
const ofPerson = (id: string) => `r.practitioner_id in (select records_of(${id}, 'infinity'))`;
const OF_ONESELF = ofPerson('$4');
const TO_ANSWER = '($4 or r.answered_at is null) and ($5 or r.author_id = $6)';
const BY_ID = `
  select ${SHOWN} as shown from ${REQUESTS} where r.id = $1 and ($2 or r.author_id = $3 or ${ofPerson('$4::uuid')})`;
