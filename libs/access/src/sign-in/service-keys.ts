import { Injectable } from '@nestjs/common';
import { Database } from '@app/database';
import type { Id } from '@app/kernel';
import type { Actor } from '../grants/index.js';
import { ACCOUNT } from './account.sql.js';
import { serviceKeyIn } from './service-key.js';
import { keyRefused } from './sign-in.errors.js';

/** Lets in programs by keys of ours. The key says of which partnership it is, so nothing is looked for in another. */
@Injectable()
export class ServiceKeys {
  constructor(private readonly database: Database) {}

  /** Whose key it is, with the grants in force today. Whatever is wrong with a key is told in the same words. */
  async actor(text: string, wanted?: Id): Promise<Actor> {
    const key = serviceKeyIn(text);
    if (!key || (wanted && wanted.toLowerCase() !== key.partnershipId)) throw keyRefused();
    const { id, partnershipId, hash } = key;
    const tenant = { partnershipId };
    const [found] = await this.database.query<Used>(tenant, USE, [id, hash]);
    if (!found) throw keyRefused();
    const { unseen, ...account } = found;
    if (unseen) await this.database.transaction(tenant, () => this.database.query(tenant, SEEN, [id]));
    return { partnershipId, ...account };
  }
}

interface Used extends Omit<Actor, 'partnershipId'> {
  unseen: boolean;
}

/* That it was used is written once an hour at most, not with every request. */
const UNSEEN = `(used_at is null or used_at < now() - interval '1 hour')`;
const USE = `
  with shown as (
    select account_id, ${UNSEEN} as unseen from service_key
     where id = $1 and secret_hash = $2 and ended_at is null and last_day >= local_day(now())),
  account_in as (${ACCOUNT} and a.id = (select account_id from shown))
  select i.*, s.unseen from account_in i, shown s`;
const SEEN = `update service_key set used_at = now() where id = $1 and ${UNSEEN}`;
