import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FORGET_FILES } from '@app/exchange';
import { codeOf } from '../support/accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql, type ResultOf } from '../support/graphql.js';
import { type Listed, listedAlone, readList, SAY } from '../support/staff-lists.js';

let api: TestApi;
let agencyId: string;
let thu: string;
/** The record that answers, and the one that is joined to it: each with a post that is over, by a list of its own. */
let one: Listed;
let other: Listed;

const JOIN = graphql(`mutation ($input: JoinRecordsInput!) { joinRecords(input: $input) { record { id } } }`);
const PART = graphql(`mutation ($input: PartRecordsInput!) { partRecords(input: $input) { record { id } } }`);
const COMPARE = graphql(
  `query ($id: ID!, $other: ID!) { compareRecords(practitionerId: $id, otherId: $other) { follows } }`,
);
const HOLD = graphql(`mutation ($input: HoldPersonInput!) { holdPerson(input: $input) { id practitioner { id } } }`);
const HOLDS = graphql(`{ personHolds(first: 1) { edges { node { id practitioner { id } } } } }`);
const LIFT = graphql(`mutation ($input: LiftHoldInput!) { liftHold(input: $input) { liftedAt } }`);
const ERASURE = graphql(
  `query ($id: ID!) { erasure(practitionerId: $id) { erasedAt inTheWay { inWords } kinds { key count } } }`,
);
const ERASE = graphql(`mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { erasedAt } }`);
const EVERYTHING =
  graphql(`query ($id: ID!, $reason: String!) { everythingOnPerson(practitionerId: $id, reason: $reason) {
  kinds { key count latest { what } } } }`);
const ASK = graphql(`mutation ($input: AskForCorrectionInput!) { askForCorrection(input: $input) { id } }`);
const MINE = graphql(`{ myCorrections(first: 5) { edges { node { id } } } }`);
const ANSWER = graphql(`mutation ($input: AnswerCorrectionInput!) { answerCorrection(input: $input) { answeredBy } }`);
const CHANGED = graphql(`query ($after: String) { changedPeople(first: 100, after: $after) {
  edges { node { id isErased samePersonAs } } pageInfo { hasNextPage endCursor } } }`);

type Changed = ResultOf<typeof CHANGED>['changedPeople'];

const WHY = 'They told me so, and the numbers agree';
const steward = async <Data>(asked: Promise<{ data: Data; errors?: unknown }>) => {
  const { data, errors } = await asked;
  expect(errors).toBeUndefined();
  return data;
};
const join = (practitionerId: string, otherId: string) =>
  api.ask('steward', JOIN, { input: { practitionerId, otherId, reason: WHY } });
const part = (otherId: string) => api.ask('steward', PART, { input: { otherId, reason: 'Two people after all' } });
const hold = (practitionerId: string, reason: string) =>
  api.ask('steward', HOLD, { input: { practitionerId, reason } });
const lift = (holdId: string) => steward(api.ask('steward', LIFT, { input: { holdId, reason: 'It is settled.' } }));
const erasure = async (id: string) => (await steward(api.ask('steward', ERASURE, { id }))).erasure;
const erase = (practitionerId: string) =>
  api.ask('steward', ERASE, { input: { practitionerId, reason: 'Asked in writing' } });
const everything = async (id: string) => {
  const { kinds } = (await steward(api.ask('steward', EVERYTHING, { id, reason: 'Asked in writing' })))
    .everythingOnPerson;
  return Object.fromEntries(kinds.map(({ key, count }) => [key, count]));
};

/* As long after as lists are kept, by the statements of the night. */
async function muchLater() {
  await api.database.query(`update import_run set kept_since = kept_since - interval '400 days' where id = any($1)`, [
    [one.list, other.list],
  ]);
  for (const sql of FORGET_FILES) await api.database.query(sql);
  const { rows } = await api.database.query(
    `select run_id as list from import_row where run_id = any($1) and listed <> '{"cells": {}}' order by 1`,
    [[one.list, other.list]],
  );
  return rows.map(({ list }) => list);
}

beforeAll(async () => {
  api = await startApi();
  const { rows } = await api.database.query(
    `select (select id from agency where partnership_id = current_partnership() order by id limit 1) as agency,
            (select practitioner_id from account where subject = 'practitioner') as thu`,
  );
  ({ agency: agencyId, thu } = rows[0]);
  one = await listedAlone(api, agencyId, 'JH1', 'Zora', 'Quellan', 2020);
  other = await listedAlone(api, agencyId, 'JH2', 'Zorah', 'Quellan-Two', 2021);
});
afterAll(() => api.close());

describe('of somebody with two records', () => {
  it('a hold on either keeps them from being erased, and the lists of both', async () => {
    const before = await steward(hold(other.id, 'A court asks for it.'));
    await steward(join(one.id, other.id));
    const [listed] = (await steward(api.ask('steward', HOLDS))).personHolds.edges;
    expect(listed!.node).toEqual({ id: before.holdPerson.id, practitioner: { id: one.id } });
    for (const { id } of [one, other])
      expect((await erasure(id)).inTheWay).toEqual([
        { inWords: 'There is a hold on them, to be lifted first if its reason is over: A court asks for it.' },
      ]);
    expect(codeOf(await erase(one.id))).toBe('PERSON_NOT_ERASABLE');
    expect(codeOf(await hold(one.id, 'A second one.'))).toBe('PERSON_HELD');
    expect(await muchLater()).toEqual([one.list, other.list].sort());
    await lift(before.holdPerson.id);

    const { holdPerson } = await steward(hold(other.id, 'A complaint.'));
    expect(holdPerson.practitioner.id).toBe(one.id);
    expect(await muchLater()).toEqual([one.list, other.list].sort());
    await steward(part(other.id));
    await steward(hold(other.id, 'Another court.'));
    await steward(join(one.id, other.id));
    expect((await erasure(one.id)).inTheWay).toEqual([
      { inWords: 'There is a hold on them, to be lifted first if its reason is over: A complaint.' },
      { inWords: 'There is a hold on them, to be lifted first if its reason is over: Another court.' },
    ]);
  });

  it('everything held is what is held of both, whichever is asked about', async () => {
    await steward(part(other.id));
    const apart = [await everything(one.id), await everything(other.id)];
    const both = (key: string) => apart[0]![key]! + apart[1]![key]!;
    await steward(join(one.id, other.id));
    for (const { id } of [one, other]) {
      const held = await everything(id);
      for (const key of ['name', 'staffNumbers', 'background', 'posts', 'lists', 'holds'])
        expect([key, held[key]]).toEqual([key, both(key)]);
      expect(held.looks).toBeGreaterThan(Math.max(apart[0]!.looks!, apart[1]!.looks!));
    }
  });

  it('what they asked stays theirs, and is answered by nobody who is the same person', async () => {
    const input = { subject: 'NAME' as const, words: 'It has a hyphen.' };
    const { id } = (await steward(api.ask('practitioner', ASK, { input }))).askForCorrection;
    const right = await api.database.query(
      `insert into access_grant (partnership_id, id, account_id, kind, valid_from, given_by, why)
       select partnership_id, gen_random_uuid(), id, 'STEWARD', '2026-01-01', id, 'The office' from account where subject = 'practitioner' returning id`,
    );
    const asked = (await everything(thu)).corrections;
    const real = await listedAlone(api, agencyId, 'JH3', 'Tuva', 'Ngu', 2015);
    await steward(join(real.id, thu));
    expect((await steward(api.ask('practitioner', MINE))).myCorrections.edges.map(({ node }) => node.id)).toContain(id);
    expect((await everything(thu)).corrections).toBe(asked);
    const answer = { input: { correctionId: id, outcome: 'CORRECTED' as const, words: 'Of course.' } };
    expect(codeOf(await api.ask('practitioner', ANSWER, answer))).toBe('CORRECTION_OF_ONESELF');
    await api.database.query('delete from access_grant where id = $1', [right.rows[0].id]);
    await steward(api.ask('steward', ANSWER, answer));
    await steward(part(thu));
  });

  it('erasing them erases both, for whoever asks and for whoever follows changes; and they are parted no more', async () => {
    const { rows } = await api.database.query(
      'select id from person_hold where partnership_id = current_partnership() and voided_at is null',
    );
    for (const { id } of rows) await lift(id);
    await steward(erase(other.id));
    for (const { id } of [one, other]) expect((await erasure(id)).erasedAt).not.toBeNull();
    const told = new Map<string, { isErased: boolean; samePersonAs: string | null }>();
    for (let after: string | null = null; ;) {
      const { edges, pageInfo }: Changed = (await steward(api.ask('steward', CHANGED, { after }))).changedPeople;
      for (const { node } of edges) told.set(node.id, node);
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
    }
    expect(told.get(one.id)).toMatchObject({ isErased: true });
    expect(told.get(other.id)).toMatchObject({ isErased: true, samePersonAs: one.id });
    expect(codeOf(await part(other.id))).toBe('PERSON_ERASED');
  });

  it('nobody is joined to whoever was erased, nor compared with them, nor is a row of a list said to be theirs', async () => {
    const living = await listedAlone(api, agencyId, 'JH4', 'Livia', 'Lively', 2016);
    for (const [first, second] of [
      [one.id, living.id],
      [living.id, one.id],
      [living.id, other.id],
    ] as const) {
      expect(codeOf(await join(first, second))).toBe('PERSON_ERASED');
      expect(codeOf(await api.ask('steward', COMPARE, { id: first, other: second }))).toBe('PERSON_ERASED');
      await expect(
        api.database.query(
          `insert into person_join (id, practitioner_id, other_id, reason, recorded_by)
           select gen_random_uuid(), $1, $2, 'By hand', id from account where subject = 'steward'`,
          [first, second],
        ),
      ).rejects.toMatchObject({ constraint: expect.stringMatching('person_join') });
    }
    expect((await erasure(living.id)).erasedAt).toBeNull();

    const { id: importId } = await readList(api, agencyId, [
      ['JH5', 'Nova', 'Neumann', null, 'Nothing', null, 20, '2026-01-05', null],
    ]);
    for (const { id: practitionerId } of [one, other])
      expect(codeOf(await api.ask('steward', SAY, { input: { importId, line: 2, practitionerId } }))).toBe(
        'PRACTITIONER_NOT_FOUND',
      );
  });
});
