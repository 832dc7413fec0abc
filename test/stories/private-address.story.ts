import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CLOSE, codeOf, GIVE as GIVE_GRANT, INVITE, ONE, REOPEN } from '../support/accounts.js';
import { graphql } from '../support/graphql.js';
import { type Installation, startInstallation } from '../support/installation.js';
import type { Visitor } from '../support/visitor.js';

const ADD_PERSON = graphql(`mutation { addPerson(input: { givenName: "Lena", familyName: "Goes" }) { id } }`);
const MINE = graphql(`{ myPrivateAddress { confirmed waiting } }`);
const GIVE = graphql(
  `mutation ($address: String!) { giveMyPrivateAddress(input: { address: $address }) { confirmed waiting } }`,
);
const REMOVE = graphql(
  `mutation ($address: String!) { removeMyPrivateAddress(input: { address: $address }) { confirmed waiting } }`,
);
const PROFILE = graphql(`{ myProfile { practitioner { name } } }`);
const WILLING = graphql(
  `mutation { rateMyself(input: { competencyId: "018d0a6a-fc00-7000-8000-000000000000", answer: AWARE }) { answer } }`,
);
const GRANTS = graphql(`{ me { grantsInForce { kind } } }`);

let here: Installation;
beforeAll(async () => {
  here = await startInstallation();
});
afterAll(() => here.close());

/* A partnership with a steward, and with somebody on the record who signs in by mail and may plan too. */
async function leaver(work = `lena.${Math.random().toString(36).slice(2)}@work.example`) {
  const of = await here.open();
  const steward = here.visitor();
  await steward.post('/invitation/email', { key: of.key });
  await steward.post('/sign-in/link', { key: await here.linkTo(of.email, 1) });
  const practitionerId = (await steward.ask(ADD_PERSON)).data.addPerson.id;
  const grants = ['PRACTITIONER', 'PLANNER'].map((kind) => ({ kind, why: 'works here' }));
  const invited = await steward.ask(INVITE, { input: { name: 'Lena Goes', email: work, practitionerId, grants } });
  const accountId = invited.data.inviteAccount.id;
  const key = /invitation\?key=([\w.-]+)/.exec((await here.mailTo(work))[0]!)![1]!;
  const visitor = here.visitor();
  await visitor.post('/invitation/email', { key });
  await visitor.post('/sign-in/link', { key: await here.linkTo(work, 1) });
  return { ...of, steward, accountId, practitionerId, visitor, work };
}

/* Somebody accepts an account of this person at this address. */
async function accepts(steward: Visitor, practitionerId: string, email: string) {
  const input = { name: 'Lena Goes', email, practitionerId, grants: [{ kind: 'PRACTITIONER', why: 'works here' }] };
  expect((await steward.ask(INVITE, { input })).errors).toBeUndefined();
  const key = /invitation\?key=([\w.-]+)/.exec((await here.mailTo(email))[0]!)![1]!;
  const visitor = here.visitor();
  await visitor.post('/invitation/email', { key });
  await visitor.post('/sign-in/link', { key: await here.linkTo(email, 1) });
  return visitor;
}

const confirmLink = async (own: string) =>
  /own-address\?key=([\w.-]+)/.exec((await here.mailTo(own)).findLast((text) => text.includes('own-address'))!)![1]!;

async function confirmed(visitor: Visitor, own: string) {
  const { errors } = await visitor.ask(GIVE, { address: own });
  expect(errors).toBeUndefined();
  const key = await confirmLink(own);
  expect((await here.visitor().open(`/sign-in/own-address?key=${key}`)).text).toContain('Is this address yours?');
  return here.visitor().post('/sign-in/own-address', { key });
}

async function byLinkTo(own: string, nth = 1) {
  await here.visitor().post('/sign-in/email', { email: own });
  const visitor = here.visitor();
  await visitor.post('/sign-in/link', { key: await here.linkTo(own, nth) });
  return visitor;
}

describe('an address of one’s own', () => {
  it('opens the own record, and nothing else, once a link that went there was used', async () => {
    const own = 'lena@home.example';
    const { visitor, work } = await leaver();
    expect((await visitor.ask(GIVE, { address: own })).data.giveMyPrivateAddress).toEqual({
      confirmed: null,
      waiting: own,
    });
    await here.visitor().post('/sign-in/email', { email: own });
    expect((await confirmed(visitor, own)).text).toContain('Your address is confirmed');
    expect((await here.mailTo(work)).at(-1)).toContain('Links to another address open your own record');
    expect((await here.mailTo(own)).filter((text) => text.includes('/sign-in/link'))).toEqual([]);
    expect((await visitor.ask(MINE)).data.myPrivateAddress).toEqual({ confirmed: own, waiting: null });
    const home = await byLinkTo(own);
    expect((await home.ask(PROFILE)).data.myProfile.practitioner.name).toBe('Lena Goes');
    expect((await home.ask(GRANTS)).data.me.grantsInForce).toEqual([{ kind: 'PRACTITIONER' }]);
    expect(codeOf(await home.ask(WILLING))).toBe('OWN_RECORD_ALONE');
    expect(codeOf(await home.ask('{ closeMatch { __typename } }'))).toBe('OWN_RECORD_ALONE');
    expect((await visitor.ask(GRANTS)).data.me.grantsInForce.length).toBe(2);
  });

  it('does so after the account was closed, which the address at work does not, until it is removed', async () => {
    const own = 'later@home.example';
    const { visitor, steward, accountId, work } = await leaver();
    await confirmed(visitor, own);
    const account = await steward.ask(ONE, { id: accountId });
    expect(JSON.stringify(account)).not.toContain(own);
    const told = await steward.ask('query ($id: ID!) { account(accountId: $id) { hasPrivateAddress } }', {
      id: accountId,
    });
    expect(told.data).toEqual({ account: { hasPrivateAddress: true } });
    await steward.ask(CLOSE, { input: { accountId, reason: 'left' } });
    expect((await visitor.me()).status).toBe(401);
    const before = (await here.mailTo(work)).length;
    await here.visitor().post('/sign-in/email', { email: work });
    const home = await byLinkTo(own);
    expect((await here.mailTo(work)).length).toBe(before);
    expect((await home.ask(PROFILE)).data.myProfile.practitioner.name).toBe('Lena Goes');
    expect(codeOf(await home.ask(GIVE_GRANT, { input: { accountId, kind: 'PLANNER', why: 'why' } }))).toBe(
      'OWN_RECORD_ALONE',
    );
    // By a link of its own it is not removed: nobody could send another.
    expect(codeOf(await home.ask(REMOVE, { address: own }))).toBe('OWN_RECORD_ALONE');
    await steward.ask(`mutation { endPrivateAddress(input: { accountId: "${accountId}" }) { id } }`);
    expect((await home.me()).status).toBe(401);
    const { rows } = await here.database.query('select from account_directory where account_id = $1', [accountId]);
    expect(rows).toEqual([]);
  });

  it('is confirmed once, within a day, and the one before counts until then', async () => {
    const { visitor } = await leaver();
    await confirmed(visitor, 'one@home.example');
    await visitor.ask(GIVE, { address: 'two@home.example' });
    const key = await confirmLink('two@home.example');
    expect((await visitor.ask(MINE)).data.myPrivateAddress.confirmed).toBe('one@home.example');
    await here.database.query(
      `update private_address set ends_at = now(), given_at = now() - interval '5 minutes' where email = 'two@home.example'`,
    );
    expect((await here.visitor().post('/sign-in/own-address', { key })).status).toBe(401);
    await confirmed(visitor, 'two@home.example');
    expect(
      (await here.visitor().post('/sign-in/own-address', { key: await confirmLink('two@home.example') })).status,
    ).toBe(401);
    expect((await here.mailTo('one@home.example')).at(-1)).toContain('Links to another address');
    expect((await visitor.ask(MINE)).data.myPrivateAddress.confirmed).toBe('two@home.example');
  });

  it('is sent one link in five minutes, however often and to whomever it is asked', async () => {
    const { visitor } = await leaver();
    const asked = await Promise.all(
      Array.from({ length: 10 }, () => visitor.ask(GIVE, { address: 'ten@home.example' })),
    );
    expect(asked.map(({ errors }) => errors)).toEqual(Array(10).fill(undefined));
    expect(codeOf(await visitor.ask(GIVE, { address: 'other@home.example' }))).toBe('PRIVATE_ADDRESS_LATELY');
    expect((await visitor.ask(REMOVE, { address: 'ten@home.example' })).data.removeMyPrivateAddress.waiting).toBeNull();
    expect(
      (await here.visitor().post('/sign-in/own-address', { key: await confirmLink('ten@home.example') })).status,
    ).toBe(401);
    expect(codeOf(await visitor.ask(GIVE, { address: 'ten@home.example' }))).toBe('PRIVATE_ADDRESS_LATELY');
    expect([(await here.mailTo('ten@home.example')).length, (await here.mailTo('other@home.example')).length]).toEqual([
      1, 0,
    ]);
    await here.database.query(
      `update private_address set given_at = now() - interval '5 minutes' where email = 'ten@home.example'`,
    );
    expect((await visitor.ask(GIVE, { address: 'other@home.example' })).data.giveMyPrivateAddress.waiting).toBe(
      'other@home.example',
    );
  });

  it('is on no page of a steward: not in the mail that they see either', async () => {
    const { visitor, steward, accountId } = await leaver();
    await confirmed(visitor, 'unseen@home.example');
    await byLinkTo('unseen@home.example');
    await steward.ask(CLOSE, { input: { accountId, reason: 'left' } });
    expect((await here.mailTo('unseen@home.example')).length).toBeGreaterThan(1);
    const { data } = await steward.ask(
      graphql('{ mails(first: 100) { edges { node { address subject serverSaid } } } }'),
    );
    expect(data.mails.edges.length).toBeGreaterThan(0);
    expect(JSON.stringify(data)).not.toContain('unseen@home.example');
    expect(JSON.stringify(data)).not.toContain('Confirm your own address');
  });

  it('given with an account that was never theirs ends with whoever accepts the right one, who reads what was done', async () => {
    const { visitor, steward, accountId, practitionerId } = await leaver();
    await confirmed(visitor, 'evil@home.example');
    const evil = await byLinkTo('evil@home.example');
    await steward.ask(CLOSE, { input: { accountId, reason: 'bound to another' } });
    const right = await accepts(steward, practitionerId, 'right@work.example');
    expect((await evil.me()).status).toBe(401);
    await here.visitor().post('/sign-in/email', { email: 'evil@home.example' });
    const told = await here.mailTo('evil@home.example');
    expect(told.at(-1)).toContain('opened a record in Trivium. It does so no more');
    const LOOKED = graphql('{ whoLooked(first: 50) { edges { node { inWords } } } }');
    const looked = (await right.ask(LOOKED)).data.whoLooked.edges.map(
      ({ node }: { node: { inWords: string } }) => node.inWords,
    );
    expect(looked).toEqual(
      expect.arrayContaining([
        'Gave an address of their own',
        'Confirmed an address of their own',
        'Accepted an invitation',
      ]),
    );
  });

  it('is ended by a steward, who is not told which it was, where nobody accepts the right one', async () => {
    const { visitor, steward, accountId } = await leaver();
    const END = graphql('mutation ($id: ID!) { endPrivateAddress(input: { accountId: $id }) { hasPrivateAddress } }');
    expect(codeOf(await steward.ask(END, { id: accountId }))).toBe('PRIVATE_ADDRESS_MISSING');
    await confirmed(visitor, 'gone@home.example');
    const home = await byLinkTo('gone@home.example');
    expect((await steward.ask(END, { id: accountId })).data.endPrivateAddress).toEqual({ hasPrivateAddress: false });
    expect((await home.me()).status).toBe(401);
    expect((await here.mailTo('gone@home.example')).at(-1)).toContain('It does so no more');
  });

  it('is none that is no address, and removing none is said', async () => {
    const { visitor } = await leaver();
    expect(codeOf(await visitor.ask(GIVE, { address: 'at home' }))).toBe('EMAIL_INVALID');
    expect(codeOf(await visitor.ask(REMOVE, { address: 'x@home.example' }))).toBe('PRIVATE_ADDRESS_MISSING');
  });
});

describe('an account that a steward makes for somebody', () => {
  const invite = (steward: Visitor, email: string, practitionerId: string) =>
    steward.ask(INVITE, { input: { name: 'Lena Goes', email, practitionerId, grants: [] } });

  it('is told to them wherever they are known, if its address is another; else to the other stewards', async () => {
    const { steward, accountId, visitor, work } = await leaver();
    const { data } = await steward.ask(ONE, { id: accountId });
    const practitionerId = (
      await here.database.query('select practitioner_id as id from account where id = $1', [accountId])
    ).rows[0].id as string;
    expect(data.account.state).toBe('OPEN');
    await confirmed(visitor, 'known@home.example');
    await here.database.query('update identity set email = $2 where practitioner_id = $1', [
      practitionerId,
      'lena@record.example',
    ]);
    await steward.ask(CLOSE, { input: { accountId, reason: 'to take their place' } });
    expect((await invite(steward, 'mailbox@steward.example', practitionerId)).errors).toBeUndefined();
    for (const address of [work, 'known@home.example', 'lena@record.example'])
      expect([address, (await here.mailTo(address)).at(-1)]).toEqual([
        address,
        expect.stringContaining('signs in to Trivium as you, with another address'),
      ]);
    expect((await here.mailTo('mailbox@steward.example')).length).toBe(1);
  });

  it('is opened by no link that was mailed before it was closed', async () => {
    const { steward, accountId, work } = await leaver();
    await here.visitor().post('/sign-in/email', { email: work });
    const key = await here.linkTo(work, 2);
    const input = { accountId, reason: 'by mistake' };
    await steward.ask(CLOSE, { input });
    await steward.ask(REOPEN, { input });
    const visitor = here.visitor();
    expect((await visitor.post('/sign-in/link', { key })).status).toBe(401);
    expect((await visitor.me()).status).toBe(401);
  });

  it('may have the address of one that was closed, which then is opened again by another', async () => {
    const { steward, accountId, work } = await leaver();
    const practitionerId = (
      await here.database.query('select practitioner_id as id from account where id = $1', [accountId])
    ).rows[0].id as string;
    expect(codeOf(await steward.ask(INVITE, { input: { name: 'X', email: work, grants: [] } }))).toBe('EMAIL_TAKEN');
    await steward.ask(CLOSE, { input: { accountId, reason: 'bound to another' } });
    expect((await invite(steward, work, practitionerId)).errors).toBeUndefined();
    const reopened = await steward.ask(REOPEN, { input: { accountId, reason: 'again' } });
    expect(['EMAIL_TAKEN', 'PERSON_HAS_ACCOUNT']).toContain(codeOf(reopened));
  });
});
