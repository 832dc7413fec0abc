import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database, DatabaseModule, databaseConfig } from '@app/database';
import { newId } from '@app/kernel';
import { insert, ownWorld, type World } from '../../../test/support/world.js';
import type { AuditedAct } from './audit.js';
import { Audit, AuditModule } from './index.js';

describe('a row of who read what', () => {
  let world: World;
  let database: Database;
  let audit: Audit;
  let close: () => Promise<void>;
  const accountId = newId();
  beforeAll(async () => {
    world = await ownWorld({ people: 0 });
    await insert(world.owner, 'account', [{ id: accountId, issuer: 'https://issuer.test', subject: 'somebody' }]);
    @Module({ imports: [DatabaseModule.forRoot(databaseConfig(world.url)), AuditModule] })
    class SpecModule {}
    const app = await NestFactory.createApplicationContext(SpecModule, { logger: ['error'] });
    [database, audit] = [app.get(Database), app.get(Audit)];
    close = () => app.close().then(() => world.close());
  });
  afterAll(() => close());

  const read = (): AuditedAct => ({
    partnershipId: world.partnershipId,
    accountId,
    operation: 'profile',
    outcome: 'READ',
    subject: {},
  });

  /* Whether the commit of the transaction in which it was written waits for the disk. */
  async function waits(act: AuditedAct): Promise<boolean> {
    return database.transaction(act, async () => {
      await database.query(act, `select set_config('synchronous_commit', 'on', true)`);
      await audit.record(act);
      const { setting } = await database.one<{ setting: string }>(
        act,
        `select current_setting('synchronous_commit') as setting`,
      );
      return setting === 'on';
    });
  }

  it('is of an account that there is', () =>
    expect(audit.record({ ...read(), accountId: newId() })).rejects.toMatchObject({
      constraint: 'fk_audit_event_account',
    }));

  it('is found again by each person whom it names, once, and by nobody else', async () => {
    const [one, other] = [newId(), newId()];
    const events = async (person: string) =>
      (await database.query(world, KEPT_OF, [person])).map((row) => (row as { operation: string }).operation);
    await audit.record({ ...read(), operation: 'named', subject: { people: [one, other, one] } });
    await audit.record({ ...read(), operation: 'unnamed', subject: { practitionerId: one } });
    expect([await events(one), await events(other), await events(newId())]).toEqual([['named'], ['named'], []]);
    expect(await database.query(world, 'select * from audit_person_differences()')).toEqual([]);
    for (const sql of [
      'delete from audit_person',
      `insert into audit_person (practitioner_id, at, event_id) select practitioner_id, at, practitioner_id from audit_person`,
    ])
      await expect(database.transaction(world, (manager) => manager.query(sql))).rejects.toMatchObject({
        code: '42501',
      });
  });

  it('that is not kept of a person is found by a recount', async () => {
    const person = newId();
    await audit.record({ ...read(), subject: { people: [person] } });
    await world.owner.query('begin');
    await world.owner.query('alter table audit_person disable trigger kept_by_triggers');
    await world.owner.query('delete from audit_person where practitioner_id = $1', [person]);
    const { rows } = await world.owner.query('select practitioner_id as id from audit_person_differences()');
    await world.owner.query('rollback');
    expect(rows).toEqual([{ id: person }]);
  });

  it('is on the disk before the answer goes out, but for figures that name nobody', async () => {
    expect(await waits(read())).toBe(true);
    expect(await waits({ ...read(), outcome: 'FORBIDDEN' })).toBe(true);
    expect(await waits({ ...read(), operation: 'closeMatch', mayBeLost: true })).toBe(false);
  });
});

const KEPT_OF = `
  select e.operation from audit_person p join audit_event e on e.id = p.event_id where p.practitioner_id = $1`;
