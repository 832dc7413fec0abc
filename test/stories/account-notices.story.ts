import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { INVITE } from '../support/accounts.js';
import { graphql } from '../support/graphql.js';
import { type Installation, startInstallation } from '../support/installation.js';

let here: Installation;
beforeAll(async () => void (here = await startInstallation()));
afterAll(() => here.close());

const ADD_PERSON = graphql('mutation ($input: AddPersonInput!) { addPerson(input: $input) { id } }');
const subjects = async (address: string): Promise<string[]> =>
  (await here.database.query('select subject from mail where address = $1 order by id', [address])).rows.map(
    ({ subject }) => subject,
  );
const told = async (address: string) => (await subjects(address)).filter((subject) => subject.startsWith('An account'));

/** A partnership with two stewards, of whom the first gives accounts to people on its record. */
async function twoStewards(other: string) {
  const opened = await here.open();
  const { visitor: steward } = await here.accepts(opened, opened.email, true);
  const grants = [{ kind: 'STEWARD', why: 'the other steward' }];
  await steward.ask(INVITE, { input: { name: 'Olga Other', email: other, grants } });
  const key = /invitation\?key=([\w.-]+)/.exec((await here.mailTo(other))[0]!)![1]!;
  expect((await (await here.accepts({ key }, other, true)).visitor.me()).status).toBe(200);
  const gives = async (email: string, known?: string) => {
    const person = { givenName: 'Lena', familyName: 'Goes', email: known };
    const practitionerId = (await steward.ask(ADD_PERSON, { input: person })).data.addPerson.id;
    const input = { name: 'Lena Goes', email, practitionerId, grants: [{ kind: 'PRACTITIONER', why: 'works here' }] };
    expect((await steward.ask(INVITE, { input })).errors).toBeUndefined();
  };
  return { ...opened, gives };
}

it('an account of somebody of whom no address is known is told to the other stewards, and not to the one who gave it', async () => {
  const { email, gives } = await twoStewards('olga@council.example');
  await gives('lena@new.example');
  expect(await told('olga@council.example')).toEqual(['An account of Lena Goes']);
  expect((await here.mailTo('olga@council.example')).at(-1)).toContain('no address is known');
  expect([await told(email), await told('lena@new.example')]).toEqual([[], []]);
});

it('an account of somebody of whom an address is known is told to them there, and to no steward', async () => {
  const { email, name, gives } = await twoStewards('otto@council.example');
  await gives('lena@other.example', 'lena@record.example');
  expect(await told('lena@record.example')).toEqual([`An account of yours: ${name}`]);
  expect([await told('otto@council.example'), await told(email), await told('lena@other.example')]).toEqual([
    [],
    [],
    [],
  ]);
});

it('an account at the address that the record has is news to nobody', async () => {
  const { email, gives } = await twoStewards('oda@council.example');
  await gives('lena@same.example', 'Lena@same.example');
  expect([await told('oda@council.example'), await told(email), await told('lena@same.example')]).toEqual([[], [], []]);
});
