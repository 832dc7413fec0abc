import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@app/database';
import { Outbox } from '@app/jobs';
import { type Id, newId } from '@app/kernel';
import { type Actor, GRANT_IN_WORDS, refuseDeputies } from '../grants/index.js';
import { PUBLIC_URL } from '../public-url.js';
import { INVITATION_GOOD_FOR, newSecret } from '../sign-in/index.js';
import type { AccountAndReasonInput, ChangeAccountInput, InviteAccountInput } from './account.input.js';
import {
  accountClosed,
  accountHasPerson,
  accountNotFound,
  accountOfMachine,
  accountOpen,
  lastStewardsAddress,
  nameMissing,
  noAddress,
  noOpenInvitation,
  ownAccount,
} from './accounts.errors.js';
import { AccessGrants } from './access-grants.js';

interface Kept {
  practitionerId: Id | null;
  name: string | null;
  email: string | null;
  isClosed: boolean;
  /** Whether they have signed in. */
  isBound: boolean;
  /** Whether links in their mail sign them in. */
  isByEmail: boolean;
  isSteward: boolean;
  isMachine: boolean;
}

/** Who may sign in: invited, told where, closed and opened again. Each change waits for the one before it. */
@Injectable()
export class Accounts {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly grants: AccessGrants,
    @Inject(PUBLIC_URL) private readonly publicUrl: string,
  ) {}

  /** An account with its grants, and the invitation by which whoever reads mail at the address binds it. A deputy may not link an account to a person. */
  async invite(actor: Actor, { name, email, practitionerId, grants }: InviteAccountInput): Promise<Id> {
    if (practitionerId) refuseDeputies(actor);
    const id = newId();
    await this.database.query(actor, ADD, [id, practitionerId ?? null]);
    await this.database.query(actor, ADD_CONTACT, [id, name.normalize('NFC'), email.normalize('NFC')]);
    for (const terms of grants) await this.grants.give(actor, { ...terms, accountId: id });
    await this.sendInvitation(actor, id);
    return id;
  }

  /** Another invitation in place of what was sent before. It may bind an account anew, to whoever reads mail at its address. */
  async inviteAgain(actor: Actor, accountId: Id): Promise<void> {
    const account = await this.locked(actor, accountId);
    if (account.isMachine) throw accountOfMachine();
    if (account.isClosed) throw accountClosed();
    if (account.isBound) refuseDeputies(actor);
    await this.database.query(actor, WITHDRAW, [accountId]);
    await this.sendInvitation(actor, accountId);
  }

  async withdrawInvitation(actor: Actor, accountId: Id): Promise<void> {
    const { isSteward } = await this.locked(actor, accountId);
    if (isSteward) refuseDeputies(actor);
    const withdrawn = await this.database.query(actor, WITHDRAW, [accountId]);
    if (withdrawn.length === 0) throw noOpenInvitation();
  }

  /** With another address links and invitations to the one before end, and it is told, so that nobody takes over an account unseen. */
  async change(actor: Actor, input: ChangeAccountInput): Promise<void> {
    const { accountId, practitionerId } = input;
    const account = await this.locked(actor, accountId);
    refuseChange(actor, account, input);
    if (practitionerId) await this.database.query(actor, SET_PERSON, [accountId, practitionerId]);
    const [name, email] = [input.name ?? account.name, input.email ?? account.email];
    if (!name) throw nameMissing();
    if (!email) throw noAddress();
    await this.database.query(actor, SET_CONTACT, [accountId, name.normalize('NFC'), email.normalize('NFC')]);
    if (email.toLowerCase() === account.email?.toLowerCase()) return;
    if (accountId === actor.accountId && account.isByEmail) await this.refuseLastSteward(actor);
    for (const sql of [WITHDRAW, END_LINKS, SIGN_OUT]) await this.database.query(actor, sql, [accountId]);
    if (account.email) await this.tellOfMove(actor, accountId, account);
  }

  async close(actor: Actor, { accountId, reason }: AccountAndReasonInput): Promise<void> {
    const account = await this.locked(actor, accountId);
    if (account.isClosed) throw accountClosed();
    if (account.isSteward) refuseDeputies(actor);
    await this.database.query(actor, CLOSE, [accountId]);
    await this.database.query(actor, RELEASE, [accountId, true]);
    await this.database.query(actor, NOTE_CLOSING, [newId(), accountId, reason, actor.accountId]);
    for (const sql of [WITHDRAW, END_LINKS, SIGN_OUT]) await this.database.query(actor, sql, [accountId]);
    await this.database.query(actor, END_KEYS, [accountId, actor.accountId]);
  }

  async reopen(actor: Actor, { accountId, reason }: AccountAndReasonInput): Promise<void> {
    const account = await this.locked(actor, accountId);
    if (!account.isClosed) throw accountOpen();
    refuseDeputies(actor);
    await this.database.query(actor, REOPEN, [accountId]);
    await this.database.query(actor, RELEASE, [accountId, false]);
    await this.database.query(actor, VOID_CLOSING, [accountId, reason, actor.accountId]);
  }

  /* By a mistyped address nobody would be left who can sign in and put it right. */
  private async refuseLastSteward(actor: Actor): Promise<void> {
    const others = await this.database.query(actor, OTHER_STEWARDS, [actor.accountId]);
    if (others.length === 0) throw lastStewardsAddress();
  }

  private async locked(actor: Actor, accountId: Id): Promise<Kept> {
    const found = await this.database.query(actor, LOCK, [accountId]);
    if (found.length === 0) throw accountNotFound();
    return this.database.one<Kept>(actor, KEPT, [accountId]);
  }

  private async sendInvitation(actor: Actor, accountId: Id): Promise<void> {
    const [addressee] = await this.database.query<Addressee>(actor, ADDRESSEE, [accountId]);
    if (!addressee) throw noAddress();
    const { name, email, partnership, kinds } = addressee;
    const secret = newSecret(actor.partnershipId);
    await this.database.query(actor, INVITE, [newId(), accountId, actor.accountId, secret.hash]);
    const as = kinds.length > 0 ? ` as ${kinds.map((kind) => GRANT_IN_WORDS[kind]).join(', ')}` : '';
    const link = `${this.publicUrl}/invitation?key=${secret.text}`;
    await this.outbox.write(actor, {
      ...{ to: email, recipientId: accountId, goodFor: INVITATION_GOOD_FOR.minutes },
      subject: `You are invited to ${partnership}`,
      text: `Hello ${name},\n\nYou are invited to ${partnership} in Trivium${as}. Accept within ${INVITATION_GOOD_FOR.inWords}:\n${link}\n`,
    });
  }

  private async tellOfMove(actor: Actor, recipientId: Id, { name, email }: Kept): Promise<void> {
    await this.outbox.write(actor, {
      ...{ to: email!, recipientId, goodFor: INVITATION_GOOD_FOR.minutes },
      subject: 'Your address in Trivium was changed',
      text: `Hello ${name},\n\nLinks that sign you in to Trivium go to another address from now on. If you did not ask for it, tell your data steward at once:\n${this.publicUrl}/\n`,
    });
  }
}

/* Who somebody is and where they are reached decides what they see: no deputy changes it, and nobody says of themselves who they are. */
function refuseChange(actor: Actor, account: Kept, { accountId, email, practitionerId }: ChangeAccountInput): void {
  if (account.isMachine) throw accountOfMachine();
  if (account.isSteward || email || practitionerId) refuseDeputies(actor);
  if (practitionerId && accountId === actor.accountId) throw ownAccount();
  if (practitionerId && account.practitionerId && account.practitionerId !== practitionerId) throw accountHasPerson();
}

interface Addressee {
  name: string;
  email: string;
  partnership: string;
  kinds: (keyof typeof GRANT_IN_WORDS)[];
}

const ADD = 'insert into account (id, practitioner_id) values ($1, $2)';
const ADD_CONTACT = 'insert into account_contact (account_id, name, email) values ($1, $2, $3)';
const SET_PERSON = 'update account set practitioner_id = $2 where id = $1';
const SET_CONTACT = `
  insert into account_contact as c (account_id, name, email) values ($1, $2, $3)
  on conflict on constraint pk_account_contact do update set name = excluded.name, email = excluded.email`;
const INVITE = 'insert into invitation (id, account_id, made_by, secret_hash) values ($1, $2, $3, $4)';
const WITHDRAW = `
  update invitation set withdrawn_at = now()
   where account_id = $1 and used_at is null and withdrawn_at is null and ends_at > now() returning id`;
const CLOSE = 'update account set closed_at = now() where id = $1';
const REOPEN = 'update account set closed_at = null where id = $1';
/* Another account may have the address of one that is closed. */
const RELEASE = 'update account_contact set is_released = $2 where account_id = $1';
const NOTE_CLOSING = 'insert into account_closing (id, account_id, reason, recorded_by) values ($1, $2, $3, $4)';
const VOID_CLOSING = `
  update account_closing set voided_at = partnership_now(), void_reason = $2, voided_by = $3 where account_id = $1 and voided_at is null`;
const END_LINKS =
  'update sign_in_link set used_at = now() where account_id = $1 and used_at is null and not is_private';
const SIGN_OUT = 'delete from web_session where account_id = $1';
const END_KEYS = 'update service_key set ended_at = now(), ended_by = $2 where account_id = $1 and ended_at is null';
/* Read after the lock is there, so that what was changed while one waited is known. */
const LOCK = 'select id from account where id = $1 for no key update';
const KEPT = `
  select a.practitioner_id as "practitionerId", c.name, c.email, a.closed_at is not null as "isClosed",
         a.is_machine as "isMachine", a.subject is not null or a.by_email as "isBound", a.by_email as "isByEmail",
         exists (select from access_grant g where g.account_id = a.id and g.kind = 'STEWARD' and g.deputy_for is null and g.voided_at is null
                    and (g.valid_until is null or g.valid_until > partnership_today())) as "isSteward"
    from account a left join account_contact c on c.account_id = a.id where a.id = $1`;
const OTHER_STEWARDS = `
  select from holders_of('STEWARD', partnership_today()) h join account a on a.id = h.account_id
   where h.account_id <> $1 and not h.is_deputy and has_way_in(a.partnership_id, a.issuer, a.by_email) limit 1`;
const ADDRESSEE = `
  select c.name, c.email, p.name as partnership, array(
           select distinct kind from access_grant g
            where g.account_id = c.account_id and g.voided_at is null and (g.valid_until is null or g.valid_until > partnership_today())
            order by 1) as kinds
    from account_contact c cross join partnership p where c.account_id = $1`;
