import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import { A_WEEK, Outbox } from '@app/jobs';
import type { Id } from '@app/kernel';

/**
 * Changes where people are reached at work. Whoever had another address is told there: it is where they are told of an account that signs in as them,
 * and changed unseen, they would not be.
 */
@Injectable()
export class AddressMoves {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** Null is no address. Answers whose address changed, and how. */
  async move(tenant: Tenant, moves: readonly { practitionerId: Id; email: string | null }[]): Promise<AddressMove[]> {
    if (moves.length === 0) return [];
    const values = [moves.map(({ practitionerId }) => practitionerId), moves.map(({ email }) => email)];
    const moved = await this.database.query<AddressMove & { name: string }>(tenant, MOVE, values);
    for (const { name, before, practitionerId } of moved.filter((one) => one.before !== null))
      await this.outbox.write(tenant, {
        ...{ to: before!, recipientId: practitionerId, goodFor: A_WEEK },
        subject: 'Your address on the workforce record was changed',
        text: `Hello ${name},\n\nThis address is no longer the one that the workforce record has of you. If you did not ask for it, tell your data steward or your manager.\n`,
      });
    return moved.map(({ practitionerId, before, after }) => ({ practitionerId, before, after }));
  }
}

interface AddressMove {
  practitionerId: Id;
  before: string | null;
  after: string | null;
}

const MOVE = `
  with before as (
    select i.practitioner_id, i.email, person_name(i.given_name, i.family_name) as name, n.email as after
      from unnest($1::uuid[], $2::text[]) n(id, email) join identity i on i.practitioner_id = n.id and i.email is distinct from n.email),
  moved as (update identity i set email = b.after from before b where i.practitioner_id = b.practitioner_id)
  select practitioner_id as "practitionerId", name, email as before, after from before order by practitioner_id`;
