import { Injectable } from '@nestjs/common';
import { Database } from '@app/database';
import { unauthenticated } from '@app/kernel';
import type { Actor } from './actor.js';
import { TokenVerifier } from './token-verifier.js';

/** Turns a bearer token into the person who sends it, with the grants in force today. */
@Injectable()
export class SignIn {
  constructor(
    private readonly tokens: TokenVerifier,
    private readonly database: Database,
  ) {}

  async actor(authorization: string | undefined): Promise<Actor> {
    const { issuer, subject, partnershipId } = await this.tokens.verify(authorization);
    const [account] = await this.database.query<Omit<Actor, 'partnershipId'>>({ partnershipId }, ACCOUNT, [
      issuer,
      subject,
    ]);
    if (!account)
      throw unauthenticated('NO_ACCOUNT', 'You have no account in this partnership. Ask your data steward for one.');
    return { partnershipId, ...account };
  }
}

const ACCOUNT = `
  select a.id as "accountId", a.practitioner_id as "practitionerId", t.today::text as today,
         coalesce((select json_agg(json_build_object('kind', g.kind, 'areaId', g.area_id) order by g.kind, g.area_id)
                     from granted g
                    where g.account_id = a.id and g.valid_from <= t.today and (g.valid_until is null or t.today < g.valid_until)),
                  '[]') as grants
    from account a, (select partnership_today() as today) t
   where a.issuer = $1 and a.subject = $2`;
