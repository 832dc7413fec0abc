import { Injectable } from '@nestjs/common';
import { Database } from '@app/database';
import { type Day, type Id, newId } from '@app/kernel';
import { AccessGrants } from '../accounts/index.js';
import { type Actor, refuseDeputies } from '../grants/index.js';
import { serviceNotFound } from '../sign-in-services/index.js';
import { newServiceKey } from '../sign-in/index.js';
import type {
  AddServiceAccountInput,
  BindServiceAccountInput,
  ChangeServiceAccountInput,
  CreateServiceKeyInput,
} from './service-account.input.js';
import {
  enoughKeys,
  lastDayInvalid,
  serviceAccountClosed,
  serviceAccountNotFound,
  serviceKeyEnded,
  serviceKeyNotFound,
  subjectMissing,
} from './service-accounts.errors.js';

/** So that one is changed for another without a gap. */
const MOST_KEYS = 2;

/** A key, with the text that is shown this once. */
export interface MadeKey {
  id: Id;
  text: string;
}

/** Programs that ask in their own name, and the keys by which they are let in. A steward alone lets one in; a deputy may shut it out. */
@Injectable()
export class ServiceAccounts {
  constructor(
    private readonly database: Database,
    private readonly grants: AccessGrants,
  ) {}

  async add(actor: Actor, { name, contact, purpose, lastDay, ...may }: AddServiceAccountInput): Promise<Id> {
    refuseDeputies(actor);
    await this.refuseDay(actor, lastDay);
    const accountId = newId();
    const values = [accountId, name.normalize('NFC'), contact.normalize('NFC'), purpose, lastDay, actor.accountId];
    await this.database.query(actor, ADD_ACCOUNT, [accountId]);
    await this.database.query(actor, ADD, values);
    for (const grant of grantsFor(may))
      await this.grants.give(actor, { ...grant, accountId, withoutPost: false, why: purpose });
    return accountId;
  }

  async change(actor: Actor, { accountId, name, contact, purpose, lastDay }: ChangeServiceAccountInput): Promise<void> {
    refuseDeputies(actor);
    await this.lock(actor, accountId);
    if (lastDay) await this.refuseDay(actor, lastDay);
    const values = [name?.normalize('NFC'), contact?.normalize('NFC'), purpose, lastDay].map((value) => value ?? null);
    await this.database.query(actor, CHANGE, [accountId, ...values]);
  }

  /** Tokens of that sign-in service, which is one of the partnership's own, let it in from now on, and no others. */
  async bind(actor: Actor, { accountId, serviceId, subject }: BindServiceAccountInput): Promise<void> {
    refuseDeputies(actor);
    await this.lock(actor, accountId);
    if (!serviceId) return void (await this.database.query(actor, UNBIND, [accountId]));
    if (!subject) throw subjectMissing();
    const bound = await this.database.query(actor, BIND, [accountId, serviceId, subject]);
    if (bound.length === 0) throw serviceNotFound();
  }

  async createKey(actor: Actor, { accountId, name, lastDay }: CreateServiceKeyInput): Promise<MadeKey> {
    refuseDeputies(actor);
    const { isClosed } = await this.lock(actor, accountId);
    if (isClosed) throw serviceAccountClosed();
    await this.refuseDay(actor, lastDay);
    const good = await this.database.query(actor, GOOD, [accountId]);
    if (good.length >= MOST_KEYS) throw enoughKeys();
    const { id, text, hash } = newServiceKey(newId(), actor.partnershipId);
    const values = [id, accountId, name.normalize('NFC'), hash, lastDay, actor.accountId];
    await this.database.query(actor, ADD_KEY, values);
    return { id, text };
  }

  /** The very next request with it is refused. Gives whose it was. */
  async endKey(actor: Actor, keyId: Id): Promise<Id> {
    const [ended] = await this.database.query<Owned>(actor, END_KEY, [keyId, actor.accountId]);
    if (ended) return ended.accountId;
    const known = await this.database.query(actor, KNOWN_KEY, [keyId]);
    throw known.length > 0 ? serviceKeyEnded() : serviceKeyNotFound();
  }

  /* Each change waits for the one before it. */
  private async lock(actor: Actor, accountId: Id): Promise<{ isClosed: boolean }> {
    const [found] = await this.database.query<{ isClosed: boolean }>(actor, LOCK, [accountId]);
    if (!found) throw serviceAccountNotFound();
    return found;
  }

  private async refuseDay(actor: Actor, lastDay: Day): Promise<void> {
    const within = await this.database.query(actor, WITHIN_A_YEAR, [lastDay]);
    if (within.length === 0) throw lastDayInvalid();
  }
}

/* The areas are those of a planner; what it may follow is the whole partnership's. */
function grantsFor({ areaIds, reads }: Pick<AddServiceAccountInput, 'areaIds' | 'reads'>) {
  const kinds = new Set(reads?.length ? reads.map(({ kind }) => kind) : (['PLANNER'] as const));
  const areas = areaIds.length > 0 ? [...new Set(areaIds)] : [null];
  return [...kinds].flatMap((kind) => (kind === 'PLANNER' ? areas : [null]).map((areaId) => ({ kind, areaId })));
}

interface Owned {
  accountId: Id;
}

const ADD_ACCOUNT = 'insert into account (id, is_machine) values ($1, true)';
const ADD = `
  insert into service_account (account_id, name, contact, purpose, last_day, made_by) values ($1, $2, $3, $4, $5, $6)`;
const CHANGE = `
  update service_account
     set name = coalesce($2, name), contact = coalesce($3, contact), purpose = coalesce($4, purpose), last_day = coalesce($5, last_day)
   where account_id = $1`;
const LOCK = `
  select closed_at is not null as "isClosed" from account where id = $1 and is_machine for no key update`;
const BIND = `
  update account set issuer = rtrim(s.issuer, '/'), subject = $3
    from sign_in_service s where account.id = $1 and s.id = $2 and s.voided_at is null returning account.id`;
const UNBIND = 'update account set issuer = null, subject = null where id = $1';
const WITHIN_A_YEAR = `select 1 where $1::date between local_day(now()) and local_day(now()) + interval '1 year'`;
const GOOD = 'select id from service_key where account_id = $1 and ended_at is null and last_day >= local_day(now())';
const ADD_KEY = `
  insert into service_key (id, account_id, name, secret_hash, last_day, made_by) values ($1, $2, $3, $4, $5, $6)`;
const END_KEY = `
  update service_key set ended_at = now(), ended_by = $2 where id = $1 and ended_at is null returning account_id as "accountId"`;
const KNOWN_KEY = 'select id from service_key where id = $1';
