import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, type Day } from '@app/kernel';
import { INVITE, WITHDRAW } from '../support/accounts.js';
import { startApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';
import { type Installation, startInstallation } from '../support/installation.js';
import type { Visitor } from '../support/visitor.js';

let here: Installation;
let today: Day;
beforeAll(async () => {
  here = await startInstallation();
  const { rows } = await here.database.query(`select (now() at time zone 'Europe/London')::date::text as today`);
  today = rows[0].today;
});
afterAll(() => here.close());

const SET_UP = graphql('{ setUp { done inWords steps { key done } } }');
const ADD_PERSON = graphql('mutation ($input: AddPersonInput!) { addPerson(input: $input) { id } }');
const AGENCY = graphql('mutation { addAgency(input: { name: "Council", sector: "council" }) { id } }');
const ROLES = graphql('{ roles { id } }');
const OPEN_POST = graphql('mutation ($input: OpenPostInput!) { openPost(input: $input) { post { id } } }');
const why = 'sees to it';

/** The steward of a new partnership, the only one who signs in to it. */
async function aSteward(withReference = false): Promise<Visitor> {
  const opened = await here.open(undefined, withReference);
  return (await here.accepts(opened, opened.email, true)).visitor;
}

const stepsDone = async (steward: Visitor) =>
  (await steward.ask(SET_UP)).data.setUp.steps.flatMap(({ key, done }) => (done ? [key] : []));
const isDone = async (steward: Visitor, key: string) => (await stepsDone(steward)).includes(key);

let invitations = 0;
/** Somebody is invited; `comes` signs in with the address given, or with theirs. */
async function invited(steward: Visitor, input: { practitionerId?: string; grants?: object[] } = {}) {
  const email = `invited${(invitations += 1)}@council.example`;
  const { data, errors } = await steward.ask(INVITE, { input: { name: 'Ida Moss', email, grants: [], ...input } });
  expect(errors).toBeUndefined();
  const key = /invitation\?key=([\w.-]+)/.exec((await here.mailTo(email))[0]!)![1]!;
  const comes = async (as = email) => (await (await here.accepts({ key }, as, true)).visitor.me()).status;
  return { id: data.inviteAccount.id, comes };
}

it('the task list of a new partnership says what is missing, and goes by what is there', async () => {
  const steward = await aSteward();
  expect(await stepsDone(steward)).toEqual([]);
  await steward.ask(AGENCY);
  await steward.ask('mutation { addArea(input: { name: "North" }) { id } }');
  expect(await stepsDone(steward)).toEqual(['AGENCIES']);
  expect((await steward.ask(SET_UP)).data.setUp.done).toBe(false);
});

it('the task list of the demo has nothing left', async () => {
  const api = await startApi();
  const { setUp } = (await api.ask('steward', SET_UP)).data;
  expect([setUp.done, setUp.steps.filter(({ done }) => !done)]).toEqual([true, []]);
  await api.close();
});

describe('somebody else who signs in', () => {
  it('is not there by an invitation that is open, withdrawn or refused, and is once they have signed in', async () => {
    const steward = await aSteward();
    const [withdrawn, open] = [await invited(steward), await invited(steward)];
    expect(await isDone(steward, 'ACCOUNTS')).toBe(false);
    await steward.ask(WITHDRAW, { id: withdrawn.id });
    expect([await withdrawn.comes(), await isDone(steward, 'ACCOUNTS')]).toEqual([401, false]);
    expect([await open.comes('another@council.example'), await isDone(steward, 'ACCOUNTS')]).toEqual([401, false]);
    expect([await open.comes(), await isDone(steward, 'ACCOUNTS')]).toEqual([200, true]);
  });
});

describe.each(['MANAGER', 'TRAINER'] as const)('a %s', (kind) => {
  it('is not there by a grant that rests on no post or is to come, and is once one in force has signed in', async () => {
    const steward = await aSteward(true);
    const [employerId, roleId] = [
      (await steward.ask(AGENCY)).data.addAgency.id,
      (await steward.ask(ROLES)).data.roles[0]!.id,
    ];
    const aPerson = async (givenName: string) =>
      (await steward.ask(ADD_PERSON, { input: { givenName, familyName: 'Moss' } })).data.addPerson.id;
    const inPost = async (practitionerId: string, firstDay: Day) =>
      expect(
        (await steward.ask(OPEN_POST, { input: { practitionerId, employerId, roleId, firstDay } })).errors,
      ).toBeUndefined();
    const done = () => isDone(steward, kind);

    const resting = await aPerson('Rosa');
    const rests = await invited(steward, { practitionerId: resting, grants: [{ kind, why }] });
    expect([await rests.comes(), await done()]).toEqual([200, false]);
    await inPost(resting, addDays(today, 30));
    expect(await done()).toBe(false);

    const toCome = { kind, why, withoutPost: true, firstDay: addDays(today, 30) };
    const later = await invited(steward, { practitionerId: await aPerson('Lara'), grants: [toCome] });
    expect([await later.comes(), await done()]).toEqual([200, false]);

    const working = await aPerson('Wim');
    await inPost(working, '2026-01-05');
    const comer = await invited(steward, { practitionerId: working, grants: [{ kind, why }] });
    expect(await done()).toBe(false);
    expect([await comer.comes(), await done()]).toEqual([200, true]);
  });
});
