import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@app/kernel';
import { asApplication, insert, ownWorld, type World } from '../../../test/support/world.js';

describe('the audit of days that have ended', () => {
  let world: World;
  const accountId = newId();
  beforeAll(async () => {
    world = await ownWorld({ people: 0 });
    await insert(world.owner, 'account', [{ id: accountId, issuer: 'https://issuer.test', subject: 'somebody' }]);
    await insert(world.owner, 'audit_event', [
      event('2026-03-01T23:59:59.999Z', { id: 'one' }),
      event('2026-03-02T00:00:00Z', { id: 'two' }),
      event('2026-03-02T11:00:00Z', { id: 'three' }),
      event('2026-03-04T08:00:00Z', { id: 'four' }),
    ]);
    await world.owner.query('insert into audit_event (id, account_id, operation, outcome) values ($1, $2, $3, $4)', [
      ...[newId(), accountId, 'closeMatch', 'READ'],
    ]);
  });
  afterAll(() => world.close());

  const event = (at: string, subject: object) => ({
    ...{ id: newId(), at, account_id: accountId, operation: 'profile', outcome: 'READ', subject },
  });
  const sealed = async () =>
    (await world.owner.query('select day::text, events from seal_audit()')).rows.map(({ day, events }) => [
      ...[day, events],
    ]);
  const differences = async () =>
    (await world.owner.query('select day::text from audit_differences() order by day')).rows.map(({ day }) => day);
  /** The days that differ once this was done, which is taken back. */
  async function after(change: string, values: unknown[] = []) {
    await world.owner.query('begin');
    await world.owner.query(change, values);
    const found = await differences();
    await world.owner.query('rollback');
    return found;
  }

  it('is sealed by nobody but the owner', async () => {
    const app = await asApplication(world.url, world.partnershipId);
    await expect(app.query('select seal_audit()')).rejects.toMatchObject({ code: '42501' });
    await app.end();
  });

  it('is sealed day by day, once; today waits for its end', async () => {
    expect(await sealed()).toEqual([
      ['2026-03-01', 1],
      ['2026-03-02', 2],
      ['2026-03-04', 1],
    ]);
    expect([await sealed(), await differences()]).toEqual([[], []]);
  });

  it.each([
    [`update audit_seal set events = 7 where day = '2026-03-04'`, ['2026-03-04']],
    [`update audit_event set outcome = 'CHANGED' where subject ->> 'id' = 'two'`, ['2026-03-02']],
    [`update audit_event set subject = '{}' where subject ->> 'id' = 'four'`, ['2026-03-04']],
    [`update audit_event set rights = '{STEWARD}' where subject ->> 'id' = 'four'`, ['2026-03-04']],
    [`update audit_event set stood_for = array[id] where subject ->> 'id' = 'four'`, ['2026-03-04']],
    [`update audit_event set at = at + interval '1 microsecond' where subject ->> 'id' = 'one'`, ['2026-03-01']],
    [`delete from audit_event where subject ->> 'id' = 'three'`, ['2026-03-02']],
    [`delete from audit_event where subject ->> 'id' = 'one'`, ['2026-03-01']],
    [`update audit_event set at = '2026-03-03' where subject ->> 'id' = 'four'`, ['2026-03-03', '2026-03-04']],
    [`update audit_seal set hash = sha256('forged') where day = '2026-03-01'`, ['2026-03-01', '2026-03-02']],
    [`delete from audit_seal where day = '2026-03-02'`, ['2026-03-02', '2026-03-04']],
  ])('%s is seen', async (change, days) => expect(await after(change)).toEqual(days));

  it('words that were not said are seen, and those that were erased are not missed', async () => {
    const said = newId();
    await world.owner.query(
      `insert into audit_event (id, account_id, operation, outcome, reason_hash) values ($1, $2, 'auditEvents', 'READ', hash_of_reason($1, 'asked'))`,
      [said, accountId],
    );
    await world.owner.query(`insert into audit_reason (event_id, reason, salt) values ($1, 'asked', $1)`, [said]);
    const today = new Date().toISOString().slice(0, 10);
    expect(await differences()).toEqual([]);
    expect(await after(`update audit_reason set reason = 'asked of me' where event_id = $1`, [said])).toEqual([today]);
    expect(await after('delete from audit_reason where event_id = $1', [said])).toEqual([]);
  });

  it('an event added to a day that was sealed, or to one before that had none, is seen', async () => {
    const add = `insert into audit_event (id, at, account_id, operation, outcome) values ($1, $2, $3, 'profile', 'READ')`;
    for (const day of ['2026-03-02', '2026-02-01', '2026-03-03'])
      expect(await after(add, [newId(), `${day}T10:00Z`, accountId])).toEqual([day]);
  });
});
