import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { FORGET_SIGN_IN } from '@app/access';
import { FORGET_FILES } from '@app/exchange';
import { startMailWorker } from '@app/jobs';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';
import { APPLY, largestLists, readList, sendFile, UNDO } from '../support/staff-lists.js';
import { until } from '../support/until.js';

let api: TestApi;
const started: { stop(): Promise<void> }[] = [];
beforeAll(async () => {
  api = await startApi();
});
afterEach(async () => {
  for (const worker of started.splice(0)) await worker.stop();
});
afterAll(() => api.close());

const RETENTION = graphql(
  `{ retention { rules { kind days least most decidedAt nextNight removedThen } nights { kind removed } } }`,
);
const SET = graphql(`mutation ($input: SetRetentionInput!) { setRetention(input: $input) { rules { kind days } } }`);
const HOLD = graphql(
  `mutation ($input: HoldPersonInput!) { holdPerson(input: $input) { id practitioner { name } liftedAt } }`,
);
const LIFT = graphql(`mutation ($input: LiftHoldInput!) { liftHold(input: $input) { liftedAt } }`);
const HOLDS = graphql(`{ personHolds(first: 5) { edges { node { id liftedAt } } } }`);
const KEPT = graphql(`query ($id: ID!) { recordKept(practitionerId: $id) { erasedAt holds { id by reason } } }`);
const ERASURE = graphql(`query ($id: ID!) { erasure(practitionerId: $id) { inTheWay { inWords } } }`);

const retention = async () => (await api.ask('steward', RETENTION)).data.retention;
const rule = async (kind: string) => (await retention()).rules.find((one) => one.kind === kind)!;

/* As the worker does each night, by its own role. */
async function aNight() {
  const { user, password, host, port, database } = api.database;
  const url = `postgres://${user}:${encodeURIComponent(String(password ?? ''))}@${host}:${port}/${database}`;
  started.push(
    await startMailWorker({
      ...{ url, from: 'Trivium <noreply@trivium.example>', host: 'trivium.example', onFault: () => {} },
      alsoForgets: [...FORGET_SIGN_IN, ...FORGET_FILES],
    }),
  );
  await api.database.query(`select graphile_worker.add_job('forget', '{}', job_key => 'tonight')`);
  await until('it is done', async () => {
    const { rows } = await api.database.query(`select 1 from graphile_worker._private_jobs where key = 'tonight'`);
    return rows.length === 0;
  });
}

const mail = (daysAgo: number) =>
  api.database.query(
    `insert into mail (partnership_id, id, address, subject, text, written_at)
     values (current_partnership(), gen_random_uuid(), 'old@council.example', 'Old', null, now() - make_interval(days => $1))`,
    [daysAgo],
  );

describe('how long things are kept', () => {
  it('is told by kind with what the next night takes away, which is what it then takes, and what it took', async () => {
    await mail(40);
    await mail(20);
    await api.database.query(
      `insert into idempotent_response (partnership_id, account_id, key, operation, input_hash, answer, recorded_at)
       select partnership_id, id, 'an old change', 'none', '', 'null', now() - interval '31 days' from account where subject = 'steward'`,
    );
    expect(await rule('MAIL')).toMatchObject({ days: 30, least: 7, most: 365, decidedAt: null, nextNight: 1 });
    expect((await rule('ANSWERS')).nextNight).toBe(1);
    await aNight();
    expect(await rule('MAIL')).toMatchObject({ nextNight: 0, removedThen: 1 });
    expect((await retention()).nights.map(({ kind, removed }) => `${kind} ${removed}`).sort()).toEqual([
      'ANSWERS 1',
      'MAIL 1',
    ]);
  });

  it('is what the partnership decided, within bounds, from the next night on', async () => {
    const set = (days: number, who = 'steward') =>
      api.ask(who, SET, { input: { kind: 'MAIL', days, reason: 'Agreed by the board.' } });
    expect((await set(3)).errors![0]!.extensions.code).toBe('RETENTION_INVALID');
    expect((await set(10, 'manager')).errors![0]!.extensions.code).toBe('NOT_ALLOWED');
    expect((await set(10)).errors).toBeUndefined();
    expect(await rule('MAIL')).toMatchObject({ days: 10, nextNight: 1 });
    await aNight();
    const { rows } = await api.database.query(`select 1 from mail where address = 'old@council.example'`);
    expect(rows).toEqual([]);
  });

  it('is counted by the clock that passes, also in a demo, whose day stays', async () => {
    const { agencyId, list } = await largestLists(api);
    const { id } = await readList(api, agencyId, list.slice(0, 3));
    expect((await api.ask('steward', APPLY, { input: { importId: id } })).data.saveList.state).toBe('SAVED');
    const input = { kind: 'LISTS' as const, days: 5, reason: 'Agreed by the board.' };
    expect((await api.ask('steward', SET, { input })).errors).toBeUndefined();
    expect((await rule('LISTS')).nextNight).toBe(0);
    const later = (days: number) =>
      api.database.query(`update import_run set kept_since = now() - make_interval(days => $2) where id = $1`, [
        id,
        days,
      ]);
    await later(6);
    expect((await rule('LISTS')).nextNight).toBe(3);
    await api.ask('steward', UNDO, { id });
    expect((await rule('LISTS')).nextNight).toBe(0);
    await aNight();
    await sendFile(api, 'steward', 'Name', 'unread.csv');
    await aNight();
    const { rows } = await api.database.query(`select 1 from uploaded_file where file_name = 'unread.csv'`);
    expect(rows).toHaveLength(1);
    await later(6);
    await aNight();
    expect((await rule('LISTS')).removedThen).toBe(3);
  });
});

describe('a hold on somebody', () => {
  it('keeps what staff lists said of them, and them from being erased, until it is lifted', async () => {
    const { rows } = await api.database.query('select practitioner_id as id from account where subject = $1', [
      'practitioner',
    ]);
    const practitionerId = rows[0].id;
    await api.database.query(
      `with run as (
         insert into import_run (partnership_id, id, kind, agency_id, file_name, listed_on, reading, state, row_count, made_by, worked_by, settled_by, settled_at, kept_since)
         select a.partnership_id, gen_random_uuid(), 'STAFF', (select id from agency where partnership_id = a.partnership_id limit 1), 'old.csv', '2026-01-01', '{}',
                'SAVED', 1, a.id, a.id, a.id, now(), now() - interval '90 days' from account a where a.subject = 'steward' returning partnership_id, id)
       insert into import_row (partnership_id, run_id, line, listed, unit_key, outcome, compared, practitioner_id)
       select partnership_id, id, 2, '{"cells": {"GIVEN_NAME": "Thu"}}', 'line 2', 'UNCHANGED', '{}', $1 from run`,
      [practitionerId],
    );
    expect((await rule('LISTS')).nextNight).toBe(1);
    const input = { practitionerId, reason: 'A complaint of 1 October.' };
    const { holdPerson } = (await api.ask('steward', HOLD, { input })).data;
    const [second] = (await api.ask('steward', HOLD, { input })).errors!;
    expect(second!.extensions.code).toBe('PERSON_HELD');
    expect(second!.message).toContain('Lift that one first');
    expect((await rule('LISTS')).nextNight).toBe(0);
    await aNight();
    const said = async () =>
      (
        await api.database.query(`select 1 from import_row where practitioner_id = $1 and listed -> 'cells' <> '{}'`, [
          practitionerId,
        ])
      ).rows.length;
    expect(await said()).toBe(1);
    const { inTheWay } = (await api.ask('steward', ERASURE, { id: practitionerId })).data.erasure;
    expect(inTheWay).toContainEqual({
      inWords: 'There is a hold on them, to be lifted first if its reason is over: A complaint of 1 October.',
    });
    const kept = async () => (await api.ask('steward', KEPT, { id: practitionerId })).data.recordKept;
    expect(await kept()).toEqual({
      erasedAt: null,
      holds: [{ id: holdPerson.id, by: 'Tomasz Wiśniewski', reason: 'A complaint of 1 October.' }],
    });
    const lift = { input: { holdId: holdPerson.id, reason: 'It is settled.' } };
    expect((await api.ask('steward', LIFT, lift)).data.liftHold.liftedAt).not.toBeNull();
    expect((await kept()).holds).toEqual([]);
    const [again] = (await api.ask('steward', LIFT, lift)).errors!;
    expect(again!.extensions.code).toBe('HOLD_LIFTED');
    expect(again!.message).toContain('Put a new hold on the record');
    const [last] = (await api.ask('steward', HOLDS)).data.personHolds.edges;
    expect(last!.node).toEqual({ id: holdPerson.id, liftedAt: expect.any(String) });
    await aNight();
    expect(await said()).toBe(0);
  });
});
