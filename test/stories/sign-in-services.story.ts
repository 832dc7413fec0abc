import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf, INVITE } from '../support/accounts.js';
import { graphql } from '../support/graphql.js';
import { type Installation, startInstallation } from '../support/installation.js';
import { post } from '../support/post.js';
import { startProvider, type TestProvider } from '../support/provider.js';
import { added, at, END, openedIn, SERVICES, type Steward } from '../support/sign-in-services.js';

const ACCOUNT = graphql('query ($id: ID!) { account(accountId: $id) { name signsInAt } }');

let here: Installation;
let [council, trust]: TestProvider[] = [];
beforeAll(async () => {
  here = await startInstallation();
  [council, trust] = [await startProvider(`${here.url}/nowhere`), await startProvider(`${here.url}/nowhere`)];
});
afterAll(async () => {
  await council!.close();
  await trust!.close();
  await here.close();
});

const opened = () => openedIn(here);

async function invited({ visitor }: Steward, email: string, name = 'Bo Lindqvist') {
  const answer = await visitor.ask(INVITE, { input: { name, email, grants: [] } });
  if (answer.errors) throw new Error(JSON.stringify(answer.errors));
  const link = (await here.mailTo(email)).at(-1)!;
  return { accountId: answer.data.inviteAccount.id, key: /invitation\?key=([\w.-]+)/.exec(link)![1]! };
}

async function acceptsAt(provider: TestProvider, of: Steward, service: { id: string }, email: string, subject = email) {
  const { key, accountId } = await invited(of, email);
  provider.next = { subject, email };
  const visitor = here.visitor();
  const page = await visitor.open(at(of, service, { invitation: key }));
  return { visitor, page, key, accountId };
}

describe('sign-in services of a partnership', () => {
  it('sign in two people at two organisations and one by mail', async () => {
    const of = await opened();
    const [one, other] = [
      await added(of, council!, 'millbrook.example'),
      await added(of, trust!, 'trust.example', 'Riverside Trust'),
    ];
    expect([one.answers, other.answers]).toEqual([true, true]);
    const ana = await acceptsAt(council!, of, one, 'ana@millbrook.example');
    const ben = await acceptsAt(trust!, of, other, 'ben@trust.example');
    const { key } = await invited(of, 'cy@home.example', 'Cy Nobody');
    const cy = here.visitor();
    await cy.post('/invitation/email', { key });
    await cy.post('/sign-in/link', { key: await here.linkTo('cy@home.example', 1) });
    for (const visitor of [ana.visitor, ben.visitor, cy])
      expect(await visitor.me()).toMatchObject({ status: 200, partnership: { name: of.name } });
    // And again, without an invitation.
    council!.next = { subject: 'ana@millbrook.example' };
    const again = here.visitor();
    await again.open(at(of, one));
    expect((await again.me()).status).toBe(200);
    const { data } = await of.visitor.ask(SERVICES);
    expect(data.signInServices.map(({ name, onlyWayOf }) => [name, onlyWayOf.length])).toEqual([
      ['Millbrook Council', 1],
      ['Riverside Trust', 1],
    ]);
    expect(JSON.stringify(data)).not.toContain(council!.clientSecret);
    const accounts = await Promise.all([ana, ben].map(({ accountId }) => of.visitor.ask(ACCOUNT, { id: accountId })));
    expect(accounts.map(({ data: { account } }) => account.signsInAt)).toEqual([
      'Millbrook Council',
      'Riverside Trust',
    ]);
  });

  it('are offered by the invitation: that of the invited address alone, where there is one', async () => {
    const of = await opened();
    await added(of, council!, 'millbrook.example');
    await added(of, trust!, '', 'Riverside Trust');
    const shown = async (email: string) => {
      const { text } = await here.visitor().open(`/invitation?key=${(await invited(of, email)).key}`);
      return [text.includes('Sign in at Millbrook Council'), text.includes('Sign in at Riverside Trust')];
    };
    expect(await shown('dee@millbrook.example')).toEqual([true, false]);
    expect(await shown('dee@elsewhere.example')).toEqual([false, true]);
  });

  it('vouch for the addresses of their domains alone', async () => {
    const of = await opened();
    const one = await added(of, council!, 'millbrook.example');
    const { page } = await acceptsAt(council!, of, one, 'eve@trust.example');
    expect(page).toMatchObject({ status: 403, text: expect.stringContaining('not for addresses at trust.example') });
  });

  it('are found by the address, and listed to whoever names the partnership, and to nobody else', async () => {
    const of = await opened();
    await added(of, council!, 'found.example', 'Foundby Council');
    const visitor = here.visitor();
    const { text } = await visitor.post('/sign-in/email', { email: 'Any.Body@FOUND.example' });
    expect(text).toContain('Sign in at Foundby Council');
    expect((await visitor.open('/sign-in')).text).not.toContain('Foundby');
    expect((await visitor.open(`/sign-in?at=${of.id}`)).text).toContain('Sign in at Foundby Council');
    const link = await visitor.post('/sign-in/email', { email: 'anybody@found.example', by: 'link' });
    expect(link.text).toContain('Look at your mail');
  });
});

describe('a service opens accounts of its own partnership alone', () => {
  it('however its steward names the people of another: by what they are called there', async () => {
    const [honest, evil] = [await opened(), await opened()];
    const theirs = await added(honest, council!, 'honest.example');
    await acceptsAt(council!, honest, theirs, 'fay@honest.example', 'fay');
    const ofEvil = await added(evil, trust!, 'honest.example');
    // A provider that calls somebody as another does, and one of the same issuer by another client.
    trust!.next = { subject: 'fay', email: 'fay@honest.example' };
    const visitor = here.visitor();
    const page = await visitor.open(at(evil, ofEvil));
    expect([page.status, (await visitor.me()).status]).toEqual([401, 401]);
    await here.database.query(`update account set issuer = $1 where subject = 'fay'`, [trust!.issuer]);
    const same = here.visitor();
    expect((await same.open(at(evil, ofEvil))).status).toBe(401);
    expect((await same.me()).status).toBe(401);
  });

  it('nor by an invitation of another partnership, whatever address its provider tells', async () => {
    const [honest, evil] = [await opened(), await opened()];
    const ofEvil = await added(evil, trust!);
    const { key, accountId } = await invited(honest, 'gil@honest.example');
    trust!.next = { subject: 'gil', email: 'gil@honest.example', email_verified: true };
    const visitor = here.visitor();
    const page = await visitor.open(at(evil, ofEvil, { invitation: key }));
    expect(page).toMatchObject({ status: 403, text: expect.stringContaining('of another partnership') });
    const { rows } = await here.database.query('select subject from account where id = $1', [accountId]);
    expect(rows).toEqual([{ subject: null }]);
  });

  it('and with the same issuer only where both have it as the same client', async () => {
    const [one, two] = [await opened(), await opened()];
    const [inOne, inTwo] = [await added(one, council!), await added(two, council!)];
    await acceptsAt(council!, one, inOne, 'hal@both.example', 'hal');
    await acceptsAt(council!, two, inTwo, 'hal@both.example', 'hal');
    council!.next = { subject: 'hal' };
    expect((await here.visitor().open(at(one, inOne))).text).toContain('Where do you want to work?');
    await here.database.query(`update sign_in_service set client_id = 'another' where id = $1`, [inTwo.id]);
    const visitor = here.visitor();
    await visitor.open(at(one, inOne));
    expect(await visitor.me()).toMatchObject({ partnership: { name: one.name } });
  });

  it('and of the domains of its own service, whichever twin of it was asked', async () => {
    const [strict, twin] = [await opened(), await opened()];
    await added(strict, council!, 'council.example');
    const ofTwin = await added(twin, council!);
    const { key } = await invited(strict, 'cy@other.example');
    council!.next = { subject: 'cy', email: 'cy@other.example' };
    const page = await here.visitor().open(at(twin, ofTwin, { invitation: key }));
    expect(page).toMatchObject({ status: 403, text: expect.stringContaining('not for addresses at other.example') });
  });

  it('and signs nobody in whom a page of another site sent there, before they say so themselves', async () => {
    const [one, two] = [await opened(), await opened()];
    const service = await added(two, council!);
    const { key } = await invited(two, 'bea@two.example');
    council!.next = { subject: 'bea', email: 'bea@two.example' };
    await here.visitor().open(at(two, service, { invitation: key }));
    const victim = one.visitor;
    const asked = await victim.open(at(two, service, { to: '/desk' }), { headers: { 'sec-fetch-site': 'cross-site' } });
    expect(asked).toMatchObject({
      status: 200,
      text: expect.stringContaining('A page of another site sent you here.'),
    });
    expect(await victim.me()).toMatchObject({ partnership: { name: one.name } });
    const onwards = /href="(\/sign-in\/provider[^"]+)"/.exec(asked.text)![1]!.replaceAll('&amp;', '&');
    await victim.open(onwards, { headers: { 'sec-fetch-site': 'same-origin' } });
    expect(await victim.me()).toMatchObject({ partnership: { name: two.name } });
  });

  it('and an answer goes back to no other service than the one that was asked', async () => {
    const of = await opened();
    const [one, other] = [await added(of, council!), await added(of, trust!, '', 'Riverside Trust')];
    const visitor = here.visitor();
    council!.next = { subject: 'nobody' };
    const begun = await fetch(`${here.url}${at(of, one)}`, { redirect: 'manual' });
    const cookie = begun.headers.getSetCookie()[0]!.split(';')[0]!;
    const state = new URL(begun.headers.get('location')!).searchParams.get('state')!;
    const answer = await fetch(`${here.url}/sign-in/callback/${other.id}?code=x&state=${state}`, {
      headers: { cookie },
    });
    expect([answer.status, await answer.text()]).toEqual([401, expect.stringContaining('Begin again')]);
    expect((await visitor.me()).status).toBe(401);
  });
});

describe('tokens of a service', () => {
  const me = async (token: string, headers = {}) => {
    const answer = await post(`${here.url}/graphql`, token, { query: '{ me { partnership { name } } }' }, headers);
    return JSON.parse(answer.text) as { data?: { me: { partnership: { name: string } } }; errors?: never };
  };

  it('are good for the accounts of its partnership, until it ends', async () => {
    const of = await opened();
    const service = await added(of, council!);
    await acceptsAt(council!, of, service, 'ida@millbrook.example', 'ida');
    const token = await council!.token({ sub: 'ida', aud: 'trivium' });
    expect((await me(token)).data?.me.partnership.name).toBe(of.name);
    expect((await me(token, { 'trivium-partnership': of.id })).data?.me.partnership.name).toBe(of.name);
    expect(codeOf(await me(await council!.token({ sub: 'ida', aud: 'another' })))).toBe('TOKEN_REFUSED');
    await of.visitor.ask(END, { input: { serviceId: service.id, reason: 'moved' } });
    expect(codeOf(await me(token))).toBe('NO_ACCOUNT');
    expect(codeOf(await me(token, { 'trivium-partnership': of.id }))).toBe('NO_ACCOUNT');
  });

  it('are nothing where no partnership has the issuer, and a partnership is named by its id', async () => {
    const stranger = await startProvider(here.url);
    expect(codeOf(await me(await stranger.token({ sub: 'ida', aud: 'trivium' })))).toBe('TOKEN_REFUSED');
    await stranger.close();
    const answer = await me('a.b.c', { 'trivium-partnership': 'Millbrook' });
    expect(codeOf(answer)).toBe('PARTNERSHIP_INVALID');
  });
});

describe('the end of a service', () => {
  it('is felt with the next request of an open page, and its people are invited again', async () => {
    const of = await opened();
    const service = await added(of, council!);
    const { visitor } = await acceptsAt(council!, of, service, 'jo@millbrook.example', 'jo');
    expect((await visitor.me()).status).toBe(200);
    const { data } = await of.visitor.ask(END, { input: { serviceId: service.id, reason: 'moved' } });
    expect(data.endSignInService).toMatchObject({ endedBecause: 'moved', onlyWayOfCount: 0 });
    expect((await visitor.me()).status).toBe(401);
    expect((await visitor.open(at(of, service))).status).toBe(404);
    const list = await of.visitor.ask('{ accounts { edges { node { name state } } } }');
    expect(JSON.stringify(list)).toContain('"name":"Bo Lindqvist","state":"WAY_ENDED"');
  });

  it('is refused where it would leave no steward who can sign in', async () => {
    const of = await here.open();
    const visitor = here.visitor();
    await visitor.post('/invitation/email', { key: of.key });
    await visitor.post('/sign-in/link', { key: await here.linkTo(of.email, 1) });
    const service = await added({ ...of, visitor }, council!);
    await here.database.query(
      `update account set by_email = false, issuer = $2, subject = 'only' where partnership_id = $1`,
      [of.id, council!.issuer],
    );
    const [told] = (await visitor.ask(SERVICES)).data.signInServices;
    expect(told).toMatchObject({ onlyWayOfCount: 1, onlyWayOf: [{ name: 'Ada Quist' }] });
    const end = () => visitor.ask(END, { input: { serviceId: service.id, reason: 'moved' } });
    expect(codeOf(await end())).toBe('LAST_STEWARD');
  });
});
