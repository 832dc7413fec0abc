import { Injectable } from '@nestjs/common';
import { type Actor, refuseDeputies } from '@app/access';
import { Database } from '@app/database';
import { addDays, type Day, type Id, newId, twoYearsAfter } from '@app/kernel';
import {
  agreementNameTaken,
  agreementNotFound,
  agreementOver,
  endsBeforeItBegins,
  partiesTooFew,
  sharingDaysInvalid,
  sharingTooFarAhead,
  theySaidNo,
} from './sharing.errors.js';
import type {
  AddSharingAgreementInput,
  EndSharingAgreementInput,
  RecordSharingAnswerInput,
  VoidSharingAgreementInput,
} from './sharing.input.js';
import type { SharingEnded } from './sharing.model.js';
import { SharingQueries } from './sharing.queries.js';
import { AGREEMENTS } from './sharing.sql.js';

interface Kept {
  name: string;
  firstDay: Day;
  isVoided: boolean;
  lastDay: Day | null;
  /** The last day that the agreement itself named. */
  namedLastDay: Day | null;
}

/** Agreements of agencies and what people say to them. All are facts: what ends one closes its views, and they are told. */
@Injectable()
export class SharingService {
  constructor(
    private readonly database: Database,
    private readonly queries: SharingQueries,
  ) {}

  async add(actor: Actor, input: AddSharingAgreementInput): Promise<Id> {
    refuseDeputies(actor);
    const { name, purpose, part, basis, reference, reviewOn } = input;
    const parties = [...new Set(input.agencyIds)];
    if (parties.length < 2) throw partiesTooFew();
    const firstDay = input.firstDay ?? actor.today;
    if (firstDay < actor.today) throw sharingDaysInvalid(actor.today);
    if (firstDay > twoYearsAfter(actor.today)) throw sharingTooFarAhead();
    const until = input.lastDay ? addDays(input.lastDay, 1) : null;
    const id = newId();
    await this.refuseAlike(actor, id, name, firstDay, until);
    const terms = [
      id,
      name.normalize('NFC'),
      purpose,
      part,
      basis,
      reference ?? null,
      firstDay,
      until,
      reviewOn,
      parties.length,
    ];
    await this.database.query(actor, ADD, [...terms, actor.accountId]);
    await this.database.query(actor, ADD_PARTIES, [id, parties]);
    return id;
  }

  /** The end that was given before, if any, is voided by this one. */
  async end(actor: Actor, { agreementId, lastDay, reason }: EndSharingAgreementInput): Promise<SharingEnded> {
    const { name, firstDay, namedLastDay, lastDay: before } = await this.locked(actor, agreementId);
    if (before && before < lastDay) refuseDeputies(actor);
    if (lastDay < actor.today) throw sharingDaysInvalid(actor.today);
    if (lastDay < firstDay) throw endsBeforeItBegins();
    if (namedLastDay && namedLastDay <= lastDay) throw agreementOver();
    await this.refuseAlike(actor, agreementId, name, firstDay, addDays(lastDay, 1));
    await this.database.query(actor, VOID_END, [agreementId, actor.accountId]);
    await this.database.query(actor, END, [newId(), agreementId, lastDay, reason, actor.accountId]);
    const from = addDays(lastDay, 1);
    return this.ended(actor, agreementId, await this.queries.pairsOf(actor, agreementId, lastDay), from);
  }

  async void(actor: Actor, { agreementId, reason }: VoidSharingAgreementInput): Promise<SharingEnded> {
    await this.locked(actor, agreementId);
    const pairs = await this.queries.pairsOf(actor, agreementId, actor.today);
    await this.database.query(actor, VOID, [agreementId, reason, actor.accountId]);
    return this.ended(actor, agreementId, pairs, actor.today);
  }

  /** What somebody said or signed. A yes opens their profile: no deputy records it, and nobody over a no that was their own. */
  async record(actor: Actor, input: RecordSharingAnswerInput): Promise<void> {
    if (input.agrees) refuseDeputies(actor);
    await this.database.query(actor, LOCK_PERSON, [input.practitionerId]);
    const own = await this.database.query(actor, OWN_NO, [input.practitionerId, input.purpose]);
    if (input.agrees && own.length > 0) throw theySaidNo();
    await this.answer(actor, input);
  }

  /** What they said before is voided by the new word, and stays on the record. */
  async answer(actor: Actor, { practitionerId, purpose, agrees }: RecordSharingAnswerInput): Promise<void> {
    await this.database.query(actor, LOCK_PERSON, [practitionerId]);
    await this.database.query(actor, VOID_ANSWER, [practitionerId, purpose, actor.accountId]);
    await this.database.query(actor, ANSWER, [newId(), practitionerId, purpose, agrees, actor.accountId]);
  }

  private async ended(
    actor: Actor,
    agreementId: Id,
    pairs: Awaited<ReturnType<SharingQueries['pairsOf']>>,
    from: Day,
  ): Promise<SharingEnded> {
    const [agreement, closed] = [
      await this.queries.byId(actor, agreementId),
      await this.queries.closedOn(actor, pairs, from),
    ];
    return { agreement, from, closed };
  }

  /* The same one twice would have to be ended twice. */
  private async refuseAlike(actor: Actor, id: Id, name: string, from: Day, until: Day | null): Promise<void> {
    await this.database.query(actor, ONE_AFTER_THE_OTHER);
    const alike = await this.database.query(actor, ALIKE, [id, name, from, until]);
    if (alike.length > 0) throw agreementNameTaken();
  }

  private async locked(actor: Actor, agreementId: Id): Promise<Kept> {
    await this.database.query(actor, LOCK, [agreementId]);
    const [kept] = await this.database.query<Kept>(actor, KEPT, [agreementId]);
    if (!kept) throw agreementNotFound();
    if (kept.isVoided || (kept.lastDay && kept.lastDay < actor.today)) throw agreementOver();
    return kept;
  }
}

const ONE_AFTER_THE_OTHER = 'select pg_advisory_xact_lock(hashtextextended(current_partnership()::text, 7))';
const ALIKE = `
  select a.id from ${AGREEMENTS}
   where a.id <> $1 and a.voided_at is null and name_key(a.name) = name_key($2)
     and a.valid_from < coalesce($4::date, 'infinity') and coalesce(least(a.valid_until, e.last_day + 1), 'infinity') > $3::date`;
const ADD = `
  insert into sharing_agreement (id, name, purpose, part, basis, reference, valid_from, valid_until, review_on, parties, recorded_by)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;
const ADD_PARTIES = 'insert into sharing_party (agreement_id, agency_id) select $1, unnest($2::uuid[])';
const LOCK = 'select id from sharing_agreement where id = $1 for no key update';
const KEPT = `
  select a.name, a.valid_from::text as "firstDay", a.voided_at is not null as "isVoided", (a.valid_until - 1)::text as "namedLastDay",
         least(a.valid_until - 1, e.last_day)::text as "lastDay"
    from sharing_agreement a left join sharing_end e on e.agreement_id = a.id and e.voided_at is null where a.id = $1`;
const END = `insert into sharing_end (id, agreement_id, last_day, reason, recorded_by) values ($1, $2, $3, $4, $5)`;
const VOID_END = `
  update sharing_end set voided_at = partnership_now(), void_reason = 'Another last day was given.', voided_by = $2
   where agreement_id = $1 and voided_at is null`;
const VOID = `update sharing_agreement set voided_at = partnership_now(), void_reason = $2, voided_by = $3 where id = $1`;
const LOCK_PERSON = 'select id from practitioner where id = $1 for no key update';
const VOID_ANSWER = `
  update sharing_answer set voided_at = partnership_now(), void_reason = 'Said otherwise.', voided_by = $3
   where practitioner_id = $1 and purpose = $2 and voided_at is null`;
const OWN_NO = `
  select from sharing_answer s join account a on a.id = s.recorded_by and a.practitioner_id = s.practitioner_id
   where s.practitioner_id = $1 and s.purpose = $2 and not s.agrees and s.voided_at is null`;
const ANSWER = `
  insert into sharing_answer (id, practitioner_id, purpose, agrees, recorded_by) values ($1, $2, $3, $4, $5)`;
