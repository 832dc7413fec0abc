import { Injectable } from '@nestjs/common';
import { type Actor, refuseDeputies } from '@app/access';
import { Database } from '@app/database';
import { type Id, newId } from '@app/kernel';
import { practitionerNotFound } from '@app/workforce';
import { OWN_RECORDS } from '../held/index.js';
import { personErased, personNotErasable } from './erasure.errors.js';
import type { ErasePersonInput, Erasure } from './erasure.model.js';
import { ErasureQueries } from './erasure.queries.js';

/** Erases people: all that names them goes, by whichever of their records, in one transaction, and facts stay that nobody can attribute. */
@Injectable()
export class ErasureService {
  constructor(
    private readonly database: Database,
    private readonly erasures: ErasureQueries,
  ) {}

  async erase(actor: Actor, { practitionerId, reason }: ErasePersonInput): Promise<Erasure> {
    refuseDeputies(actor);
    const found = await this.database.query(actor, LOCK, [practitionerId]);
    if (found.length === 0) throw practitionerNotFound();
    const { erasedAt, inTheWay } = await this.erasures.of(actor, practitionerId);
    if (erasedAt) throw personErased();
    if (inTheWay.length > 0) throw personNotErasable(inTheWay.map(({ inWords }) => inWords));
    const records = await this.database.query<{ id: Id }>(actor, RECORDS, [practitionerId]);
    const ids = records.map(({ id }) => id);
    await this.database.query(actor, NOTE, [ids.map(() => newId()), ids, reason, actor.accountId]);
    await this.database.query(actor, ERASE, [practitionerId, actor.accountId]);
    return this.erasures.of(actor, practitionerId);
  }
}

const LOCK = 'select id from practitioner where id = $1 for update';
const RECORDS = `select r.id from ${OWN_RECORDS} r(id)`;
/* First, so that the name goes out of it with all else. */
const NOTE = `
  insert into erasure (id, practitioner_id, reason, erased_by)
  select n.id, n.record, $3, $4 from unnest($1::uuid[], $2::uuid[]) n(id, record)`;
const ERASE = 'select erase_person($1, $2)';
