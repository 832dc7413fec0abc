import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf } from '../support/accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const ADD = graphql(`mutation ($input: AddPersonInput!) { addPerson(input: $input) { id name } }`);
const RENAME = graphql(
  `mutation ($input: ChangeNameInput!) { changeName(input: $input) { name formerNames { name lastDay } } }`,
);

const add = (givenName: string, familyName: string, more: object = {}) =>
  api.ask('steward', ADD, { input: { givenName, familyName, ...more } });
const added = async (givenName: string, familyName: string) => (await add(givenName, familyName)).data.addPerson.id;
const rename = (practitionerId: string, [givenName, familyName]: [string, string], more: object = {}) =>
  api.ask('steward', RENAME, { input: { practitionerId, givenName, familyName, reason: 'told us', ...more } });
const refusal = ({ errors }: Pick<Awaited<ReturnType<typeof add>>, 'errors'>) => [
  errors?.[0]?.extensions.code,
  errors?.[0]?.extensions.practitionerIds,
];

describe('somebody who may be on the record already is asked about', () => {
  it.each([
    ['Annmarie Zabel', ['Ann-Marie', 'Zabel']],
    ['Ann-Lise Zabel', ['ANNLISE', 'zábel']],
    ['Jo-Ann Zabel', ['Jo Ann', 'Zabel']],
    ['Pia Zacher', ['Zacher', 'Pia']],
    ['Eva Maria Zacher', ['Zacher', 'Evamaria']],
    ['Eva Zu-Acher', ['Eva', 'Zuacher']],
  ])('%s, where %j is added', async (before, [givenName, familyName]) => {
    const at = before.lastIndexOf(' ');
    const id = await added(before.slice(0, at), before.slice(at + 1));
    expect(refusal(await add(givenName!, familyName!))).toEqual(['PERSON_CALLED_SO', [id]]);
    expect((await add(givenName!, familyName!, { isAnother: true })).errors).toBeUndefined();
  });

  it('by a name that they had, and not by one that was never theirs, nor by a part of it', async () => {
    const id = await added('Lena', 'Zadek');
    await rename(id, ['Lena', 'Zander-Ott'], { firstDay: '2026-10-01' });
    expect(refusal(await add('Zadek', 'Lena'))).toEqual(['PERSON_CALLED_SO', [id]]);
    expect(refusal(await add('lena', 'zanderott'))).toEqual(['PERSON_CALLED_SO', [id]]);
    expect((await add('Lena', 'Zander')).errors).toBeUndefined();
    const other = await added('Nils', 'Zadock');
    await rename(other, ['Nils', 'Zadok']);
    expect((await add('Nils', 'Zadock')).errors).toBeUndefined();
  });

  it('when somebody is renamed too, and never by their own names', async () => {
    const [first, second] = [await added('Cora', 'Zahn'), await added('Cora', 'Zauber')];
    expect(refusal(await rename(second, ['Cora', 'Zahn']))).toEqual(['PERSON_CALLED_SO', [first]]);
    expect(refusal(await rename(second, ['Zahn', 'Cora'], { firstDay: '2026-11-01' }))).toEqual([
      'PERSON_CALLED_SO',
      [first],
    ]);
    const done = await rename(second, ['Cora', 'Zahn'], { isAnother: true, firstDay: '2026-10-01' });
    expect(done.data.changeName).toEqual({
      name: 'Cora Zahn',
      formerNames: [{ name: 'Cora Zauber', lastDay: '2026-09-30' }],
    });
    const third = await added('Cora', 'Zeit');
    await rename(third, ['Cora', 'Zeit-Los'], { firstDay: '2026-10-01' });
    expect((await rename(third, ['Cora', 'ZEIT'], { firstDay: '2026-11-01' })).errors).toBeUndefined();
  });

  it('of two renamed at once to one name one is asked about', async () => {
    const two = [await added('Ida', 'Zwei'), await added('Ida', 'Zwo')];
    const both = await Promise.all(two.map((id) => rename(id, ['Ida', 'Zusammen'])));
    expect(both.map(codeOf).sort()).toEqual(['PERSON_CALLED_SO', undefined]);
  });
});

it('a name begins after the one before it did, and what is refused says since when that is', async () => {
  const id = await added('Mara', 'Zier');
  await rename(id, ['Mara', 'Zierold'], { firstDay: '2026-10-01' });
  for (const firstDay of ['2026-06-01', '2026-09-30', '2026-10-01']) {
    const refused = await rename(id, ['Mara', 'Zimmer'], { firstDay });
    expect(refused.errors![0]).toMatchObject({
      message: expect.stringContaining('1 October 2026'),
      extensions: { code: 'NAME_DAY_INVALID', holdsFrom: '2026-10-01' },
    });
  }
  const corrected = (await rename(id, ['Mara', 'Ziegler'])).data.changeName;
  expect(corrected.name).toBe('Mara Ziegler');
  expect(codeOf(await rename(id, ['Mara', 'Zimmer'], { firstDay: '2026-10-01' }))).toBe('NAME_DAY_INVALID');
  const { formerNames } = (await rename(id, ['Mara', 'Zimmer'], { firstDay: '2026-10-02' })).data.changeName;
  expect(formerNames.map(({ name, lastDay }) => [name, lastDay])).toEqual([
    ['Mara Ziegler', '2026-10-01'],
    ['Mara Zierold', null],
    ['Mara Zier', '2026-09-30'],
  ]);
});
