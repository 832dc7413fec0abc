import { Injectable } from '@nestjs/common';
import { Database } from '@app/database';
import { addDays, type Day, type Id, newId, twoYearsAfter } from '@app/kernel';
import { type Actor, type GrantKind, inSteadOf, refuseDeputies } from '../grants/index.js';
import {
  accountClosed,
  accountNotFound,
  deputyOfNobody,
  deputyOfWhat,
  deputyTooLong,
  grantDaysInvalid,
  grantEndsBefore,
  grantNeedsPerson,
  grantNotFound,
  grantOver,
  grantTooFarAhead,
} from './accounts.errors.js';
import type { AppointDeputyInput, EndGrantInput, GiveGrantInput, VoidGrantInput } from './grant.input.js';

interface Kept {
  accountId: Id;
  kind: GrantKind;
  isDeputys: boolean;
  firstDay: Day;
  lastDay: Day | null;
  isVoided: boolean;
}

interface Days {
  firstDay: Day;
  lastDay: Day | null;
}

/* They act by who they are on the record; the others see or keep what is the partnership's. */
const OF_PEOPLE: readonly GrantKind[] = ['TRAINER', 'MANAGER', 'CLINICAL_SUPERVISOR', 'PRACTITIONER'];
const A_YEAR = 366;

/** What people may do: given, ended by a day, taken away at once, confirmed each half-year, held by a deputy. A grant is a fact. */
@Injectable()
export class AccessGrants {
  constructor(private readonly database: Database) {}

  async give(actor: Actor, { accountId, kind, areaId, withoutPost, why, ...given }: GiveGrantInput): Promise<void> {
    if (kind === 'STEWARD' || accountId === actor.accountId) refuseDeputies(actor);
    const days = { firstDay: given.firstDay ?? actor.today, lastDay: given.lastDay ?? null };
    refuseDays(actor, days);
    const { practitionerId, isMachine } = await this.lockedAccount(actor, accountId);
    if (isMachine) refuseDeputies(actor);
    else if (!practitionerId && OF_PEOPLE.includes(kind)) throw grantNeedsPerson(kind);
    await this.add(actor, { ...days, accountId, kind, areaId: areaId ?? null, withoutPost, why, deputyFor: null });
  }

  /** The rights are those of whoever is away, as far as they have them themselves on each day. */
  async appointDeputy(actor: Actor, { absentId, deputyId, kind, firstDay, lastDay, why }: AppointDeputyInput) {
    refuseDeputies(actor);
    if (kind !== 'MANAGER' && kind !== 'STEWARD') throw deputyOfWhat();
    refuseDays(actor, { firstDay, lastDay });
    if (lastDay > addDays(firstDay, A_YEAR)) throw deputyTooLong();
    await this.lockedAccount(actor, absentId);
    const { practitionerId } = await this.lockedAccount(actor, deputyId);
    if (!practitionerId && kind === 'MANAGER') throw grantNeedsPerson(kind);
    const held = await this.database.query(actor, HELD, [absentId, kind, firstDay, lastDay]);
    if (held.length === 0) throw deputyOfNobody();
    const terms = { kind, areaId: null, withoutPost: false, why, deputyFor: absentId };
    await this.add(actor, { ...terms, firstDay, lastDay, accountId: deputyId });
  }

  /** A new grant with that last day, sooner or later than before, takes its place; where a steward does it, that counts as confirming it. Gives whose it is. */
  async end(actor: Actor, { grantId, lastDay, reason }: EndGrantInput): Promise<Id> {
    const grant = await this.locked(actor, grantId);
    if (lastDay < actor.today) throw grantDaysInvalid(actor.today);
    if (lastDay < grant.firstDay) throw grantEndsBefore();
    if (grant.lastDay === lastDay) throw grantOver();
    if (grant.lastDay && grant.lastDay < lastDay) this.refuseLonger(actor, grant, lastDay);
    await this.database.query(actor, END, [
      grantId,
      newId(),
      addDays(lastDay, 1),
      reason,
      actor.accountId,
      inSteadOf(actor),
    ]);
    return grant.accountId;
  }

  /** From this moment on it is no more. Gives whose it was. */
  async void(actor: Actor, { grantId, reason }: VoidGrantInput): Promise<Id> {
    const { accountId } = await this.locked(actor, grantId);
    await this.database.query(actor, VOID, [grantId, reason, actor.accountId]);
    return accountId;
  }

  /** That each of these is still right. All of them, or none. What is a steward’s to give, or was given by a deputy, is a steward’s to confirm. */
  async confirm(actor: Actor, grantIds: readonly Id[]): Promise<void> {
    const ids = [...new Set(grantIds)];
    const standing = await this.database.query<{ id: Id }>(actor, STANDING, [ids, actor.today]);
    const known = await this.database.query<{ isStewards: boolean }>(actor, KNOWN, [ids]);
    if (known.some(({ isStewards }) => isStewards)) refuseDeputies(actor);
    if (known.length < ids.length) throw grantNotFound();
    if (standing.length < ids.length) throw grantOver();
    await this.database.query(actor, CONFIRM, [ids, ids.map(() => newId()), actor.accountId]);
  }

  /* A last day that was too early is put right; what a deputy holds stays within a year, and no deputy makes a right last longer. */
  private refuseLonger(actor: Actor, { firstDay, isDeputys }: Kept, lastDay: Day): void {
    refuseDeputies(actor);
    if (isDeputys && lastDay > addDays(firstDay, A_YEAR)) throw deputyTooLong();
  }

  private async add(actor: Actor, grant: Days & New): Promise<void> {
    const { accountId, kind, areaId, firstDay, lastDay, withoutPost, deputyFor, why } = grant;
    const until = lastDay && addDays(lastDay, 1);
    const values = [newId(), accountId, kind, areaId, firstDay, until, withoutPost, deputyFor, why, actor.accountId];
    await this.database.query(actor, GIVE, [...values, inSteadOf(actor)]);
  }

  private async lockedAccount(actor: Actor, accountId: Id): Promise<Account> {
    const [account] = await this.database.query<Account>(actor, LOCK_ACCOUNT, [accountId]);
    if (!account) throw accountNotFound();
    if (account.isClosed) throw accountClosed();
    return account;
  }

  private async locked(actor: Actor, grantId: Id): Promise<Kept> {
    const [grant] = await this.database.query<Kept>(actor, LOCK, [grantId]);
    if (!grant) throw grantNotFound();
    if (grant.isVoided || (grant.lastDay && grant.lastDay < actor.today)) throw grantOver();
    if (grant.kind === 'STEWARD' || grant.isDeputys) refuseDeputies(actor);
    return grant;
  }
}

interface Account {
  practitionerId: Id | null;
  isMachine: boolean;
  isClosed: boolean;
}

interface New {
  accountId: Id;
  kind: GrantKind;
  areaId: Id | null;
  withoutPost: boolean;
  deputyFor: Id | null;
  why: string;
}

function refuseDays({ today }: Actor, { firstDay, lastDay }: Days): void {
  if (firstDay < today) throw grantDaysInvalid(today);
  if (firstDay > twoYearsAfter(today)) throw grantTooFarAhead();
  if (lastDay && lastDay < firstDay) throw grantEndsBefore();
}

const LOCK_ACCOUNT = `
  select practitioner_id as "practitionerId", is_machine as "isMachine", closed_at is not null as "isClosed" from account where id = $1 for no key update`;
const LOCK = `
  select account_id as "accountId", kind, deputy_for is not null as "isDeputys", valid_from::text as "firstDay", (valid_until - 1)::text as "lastDay",
         voided_at is not null as "isVoided"
    from access_grant where id = $1 for update`;
const GIVE = `
  insert into access_grant (id, account_id, kind, area_id, valid_from, valid_until, without_post, deputy_for, why, given_by, given_in_stead_of)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;
const END = `
  with old as (
    update access_grant set voided_at = partnership_now(), void_reason = $4, voided_by = $5 where id = $1 returning *)
  insert into access_grant (id, account_id, kind, area_id, valid_from, valid_until, without_post, deputy_for, why, given_by, given_in_stead_of, shortens_id)
  select $2, account_id, kind, area_id, valid_from, $3, without_post, deputy_for, why, given_by,
         case when $6::uuid is not null and not exists (select from grant_review r where r.grant_id = $1) then given_in_stead_of end, id from old`;
const VOID = `update access_grant set voided_at = partnership_now(), void_reason = $2, voided_by = $3 where id = $1`;
const HELD = `
  select 1 from access_grant
   where account_id = $1 and kind = $2 and deputy_for is null and voided_at is null
     and daterange(valid_from, valid_until) && daterange($3::date, $4::date, '[]') limit 1`;
const STANDING = `
  select id from access_grant where id = any($1) and voided_at is null and (valid_until is null or valid_until > $2::date)`;
const KNOWN = `
  select kind = 'STEWARD' or deputy_for is not null or given_in_stead_of is not null as "isStewards" from access_grant where id = any($1)`;
const CONFIRM = `
  insert into grant_review (id, grant_id, confirmed_by)
  select n.id, n.grant_id, $3 from unnest($1::uuid[], $2::uuid[]) n(grant_id, id)`;
