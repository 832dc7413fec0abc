import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { databaseConfig } from '@app/database';
import { createServer } from '../../apps/api/src/server.js';
import { closePartnership } from '../../apps/cli/src/close-partnership.js';
import { listMail } from '../../apps/cli/src/list-mail.js';
import { listPartnerships } from '../../apps/cli/src/list-partnerships.js';
import { openPartnership } from '../../apps/cli/src/open-partnership.js';
import { startApi, type TestApi } from '../support/api.js';
import { freePort } from '../support/free-port.js';
import { startProvider, type TestProvider } from '../support/provider.js';
import { cloneDatabase } from '../support/test-server.js';
import { Visitor } from '../support/visitor.js';

let tokens: TestApi;
let app: NestFastifyApplication;
let provider: TestProvider;
let database: pg.Client;
let owner: string;
let url: string;
let drop: () => Promise<void>;
beforeAll(async () => {
  tokens = await startApi('empty');
  const clone = await cloneDatabase('empty');
  [drop, owner] = [clone.drop, clone.url];
  database = new pg.Client({ connectionString: owner });
  await database.connect();
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  provider = await startProvider(`${url}/sign-in/callback`);
  const { issuer, clientId, clientSecret } = provider;
  app = await createServer({
    database: databaseConfig(owner, { DATABASE_POOL_SIZE: '4' }),
    tokens: tokens.issuer.rules,
    signIn: {
      publicUrl: url,
      provider: { ...{ issuer, clientId, clientSecret }, partnershipClaim: 'partnership', accountIssuer: issuer },
    },
    requestsPerMinute: 1_000_000,
    logLevel: process.env.TEST_LOG_LEVEL ?? 'silent',
  });
  await app.listen(port, '127.0.0.1');
});
afterAll(async () => {
  await app.close();
  await provider.close();
  await database.end();
  await drop();
  await tokens.close();
});

const said = async (work: (say: (line: string) => void) => Promise<boolean>) => {
  const lines: string[] = [];
  await work((line) => lines.push(line));
  return lines;
};

/* One partnership after the other, each with a steward of its own. */
let opened = 0;
async function open(given?: string, withReference = false) {
  opened += 1;
  const email = given ?? `steward${opened}@council.example`;
  const name = `Partnership ${opened} of ${email}`;
  const steward = { name: 'Ada Quist', email };
  const { id, invitation } = await openPartnership(owner, {
    ...{ name, zone: 'Europe/London', steward, withReference, publicUrl: url },
  });
  return { id, name, email, invitation, key: new URL(invitation).searchParams.get('key')! };
}

async function mailTo(address: string): Promise<string[]> {
  const { rows } = await database.query('select text from mail where address = $1 order by id', [address]);
  return rows.map(({ text }) => text);
}

/* The page is answered before the mail is written, so that its time tells nothing. */
async function linkTo(address: string, nth: number): Promise<string> {
  for (let tries = 0; tries < 200; tries += 1) {
    const links = (await mailTo(address)).flatMap((text) => /\/sign-in\/link\?key=(\S+)/.exec(text)?.[1] ?? []);
    if (links.length >= nth) return links[nth - 1]!;
    await new Promise((later) => setImmediate(later));
  }
  throw new Error(`No link number ${nth} was sent to ${address}.`);
}

const signedIn = async (visitor: Visitor) => (await visitor.me()).name;

describe('a partnership that is opened', () => {
  it('is there with its steward invited, or not at all', async () => {
    const { id, name, email, invitation } = await open();
    expect(await said((say) => listPartnerships(owner, say))).toEqual([
      expect.stringMatching(new RegExp(`^${id}  open since .*  0 people  1 accounts  ${name}$`)),
    ]);
    expect(await mailTo(email)).toEqual([expect.stringContaining(invitation)]);
    expect((await said((say) => listMail(owner, say))).join('\n')).toContain(invitation);
    await expect(openPartnership(owner, { ...OPENING, name })).rejects.toThrow('Choose another name');
    for (const [wrong, says] of [
      [{ name: '…' }, '--name must hold'],
      [{ zone: 'Europe/Lodnon' }, '--zone must be'],
      [{ steward: { name: 'A', email: 'nowhere' } }, '--steward-email must look like'],
      [{ steward: { name: ' ', email: 'a@b.example' } }, '--steward-name must not be empty'],
    ] as const)
      await expect(openPartnership(owner, { ...OPENING, ...wrong })).rejects.toThrow(says);
    expect(await said((say) => listPartnerships(owner, say))).toHaveLength(1);
  });

  it('has the shipped frameworks, roles, need levels and modules where that is asked for, and nothing else otherwise', async () => {
    const [empty, filled] = [await open(), await open(undefined, true)];
    const count = async (id: string) =>
      (
        await database.query(
          `select (select count(*)::int from competency where partnership_id = $1) as competencies,
                  (select count(*)::int from grid_cell where partnership_id = $1) as cells`,
          [id],
        )
      ).rows[0];
    expect(await count(empty.id)).toEqual({ competencies: 0, cells: 0 });
    const { competencies, cells } = await count(filled.id);
    expect(Math.min(competencies, cells)).toBeGreaterThan(20);
  });

  it('lets nobody in once it is closed, and keeps its record', async () => {
    const { id, name, key } = await open();
    const steward = await accepted(key);
    expect(await signedIn(steward)).toBe('Ada Quist');
    expect(await said((say) => closePartnership(owner, id, say))).toEqual([
      expect.stringContaining(`${name} is closed`),
    ]);
    expect(await steward.me()).toMatchObject({ status: 401 });
    provider.next = { subject: `of ${key}` };
    expect(await new Visitor(url).open('/sign-in/provider')).toMatchObject({ status: 401 });
    const { rows } = await database.query('select count(*)::int as n from account where partnership_id = $1', [id]);
    expect(rows).toEqual([{ n: 1 }]);
    expect(await closePartnership(owner, '01930000-0000-7000-8000-00000000dead', () => {})).toBe(false);
  });
});

const OPENING = {
  ...{ name: 'Another', zone: 'Europe/London', withReference: false, publicUrl: '' },
  steward: { name: 'A', email: 'a@b.example' },
};

/* At the provider, with the invited address there. */
async function accepted(key: string): Promise<Visitor> {
  const { rows } = await database.query(
    `select c.email from invitation i join account_contact c using (account_id) where i.secret_hash = sha256(convert_to($1, 'UTF8'))`,
    [key.split('.')[1]],
  );
  provider.next = { subject: `of ${key}`, email: rows[0].email };
  const visitor = new Visitor(url);
  await visitor.open(`/sign-in/provider?invitation=${encodeURIComponent(key)}`);
  return visitor;
}

describe('an invitation', () => {
  it('says for whom it is, binds a sign-in once, and from then on that signs in, whatever its tokens say', async () => {
    const { name, key } = await open();
    const page = await new Visitor(url).open(`/invitation?key=${key}`);
    expect(page.text).toContain(`You are invited to ${name}`);
    expect(page.text).toContain('Ada Quist, at s…@council.example');
    expect(await signedIn(await accepted(key))).toBe('Ada Quist');
    // The steward comes back another day, with an address that changed meanwhile.
    provider.next = { subject: `of ${key}`, email: 'changed@council.example' };
    const again = new Visitor(url);
    await again.open('/sign-in/provider');
    expect(await again.me()).toMatchObject({ status: 200, name: 'Ada Quist', partnership: { name } });
  });

  it('is refused twice, late, withdrawn, forwarded, guessed and cut short, in plain words each', async () => {
    const over = async (key: string) => (await new Visitor(url).open(`/invitation?key=${key}`)).text;
    const used = await open();
    await accepted(used.key);
    expect(await over(used.key)).toContain('was used already');
    const late = await open();
    await database.query(`update invitation set ends_at = now() where partnership_id = $1`, [late.id]);
    expect(await over(late.key)).toContain('good for seven days');
    const withdrawn = await open();
    await database.query(`update invitation set withdrawn_at = now() where partnership_id = $1`, [withdrawn.id]);
    expect(await over(withdrawn.key)).toContain('was withdrawn');
    for (const guessed of [`${used.id}.guessed`, 'guessed', used.key.slice(0, -1), ''])
      expect(await over(guessed)).toContain('There is no such invitation');
    const forwarded = await open();
    for (const [email, says] of [
      ['friend@council.example', 'is for another address than friend@council.example'],
      [undefined, 'your address is not told'],
    ] as const) {
      provider.next = { subject: 'a friend', email };
      const friend = new Visitor(url);
      const { text } = await friend.open(`/sign-in/provider?invitation=${encodeURIComponent(forwarded.key)}`);
      expect(text).toContain(says);
      expect(await friend.me()).toMatchObject({ status: 401 });
    }
    provider.next = { subject: 'a friend', email: forwarded.email, email_verified: false };
    const unchecked = await new Visitor(url).open(`/sign-in/provider?invitation=${encodeURIComponent(forwarded.key)}`);
    expect(unchecked.text).toContain('your address is not told');
    expect(await signedIn(await accepted(forwarded.key))).toBe('Ada Quist');
  });

  it('binds one of two who accept at once', async () => {
    const { key, id } = await open();
    const both = await Promise.all([accepted(key), accepted(key)]);
    const names = await Promise.all(both.map(signedIn));
    expect(names.filter(Boolean).length).toBeGreaterThan(0);
    const { rows } = await database.query(
      'select count(*)::int as n from account where partnership_id = $1 and subject is not null',
      [id],
    );
    expect(rows).toEqual([{ n: 1 }]);
    const events = await database.query(
      `select count(*)::int as n from audit_event where partnership_id = $1 and operation = 'acceptInvitation'`,
      [id],
    );
    expect(events.rows).toEqual([{ n: 1 }]);
  });

  it('is accepted by a link to the invited address, by whoever reads its mail alone', async () => {
    const { key, email } = await open();
    const visitor = new Visitor(url);
    expect((await visitor.post('/invitation/email', { key })).text).toContain('Look at your mail');
    const link = await linkTo(email, 1);
    expect(await visitor.me()).toMatchObject({ status: 401 });
    await visitor.open(`/sign-in/link?key=${link}`);
    expect(await visitor.me()).toMatchObject({ status: 401 });
    await visitor.post('/sign-in/link', { key: link });
    expect(await signedIn(visitor)).toBe('Ada Quist');
    expect((await new Visitor(url).post('/sign-in/link', { key: link })).text).toContain('This link signs nobody in');
    expect((await new Visitor(url).open(`/invitation?key=${key}`)).text).toContain('was used already');
  });
});

describe('a link by e-mail', () => {
  async function withMailbox() {
    const of = await open();
    await new Visitor(url).post('/invitation/email', { key: of.key });
    await new Visitor(url).post('/sign-in/link', { key: await linkTo(of.email, 1) });
    return of;
  }

  it('signs in whoever has the mailbox, however the address is typed, and tells nobody whether there is an account', async () => {
    const { email } = await withMailbox();
    const visitor = new Visitor(url);
    const known = await visitor.post('/sign-in/email', { email: ` ${email.toUpperCase()} ` });
    const unknown = await visitor.post('/sign-in/email', { email: 'nobody@nowhere.example' });
    expect(unknown.text).toBe(known.text);
    await visitor.post('/sign-in/link', { key: await linkTo(email, 2) });
    expect(await signedIn(visitor)).toBe('Ada Quist');
    expect(await mailTo('nobody@nowhere.example')).toEqual([]);
  });

  it('is over after a quarter of an hour, and once the account is closed', async () => {
    const { email, id } = await withMailbox();
    for (const [nth, over] of [
      [2, `update sign_in_link set ends_at = now() where partnership_id = $1`],
      [3, `update account set closed_at = now() where partnership_id = $1`],
    ] as const) {
      await new Visitor(url).post('/sign-in/email', { email });
      const key = await linkTo(email, nth);
      await database.query(over, [id]);
      const visitor = new Visitor(url);
      expect((await visitor.post('/sign-in/link', { key })).text).toContain('This link signs nobody in');
      expect(await visitor.me()).toMatchObject({ status: 401 });
    }
  });

  it('is sent five times an hour at most', async () => {
    const { email, id } = await withMailbox();
    const made = async () =>
      (await database.query('select count(*)::int as n from sign_in_link where partnership_id = $1', [id])).rows[0].n;
    const { email: other } = await withMailbox();
    for (let nth = 2; nth <= 5; nth += 1) {
      await new Visitor(url).post('/sign-in/email', { email });
      await linkTo(email, nth);
    }
    for (let more = 0; more < 3; more += 1) await new Visitor(url).post('/sign-in/email', { email });
    // What was asked before is done before this.
    await new Visitor(url).post('/sign-in/email', { email: other });
    await linkTo(other, 2);
    expect(await made()).toBe(5);
  });

  it('lets somebody of two partnerships choose, and the closed one of two is none', async () => {
    const email = 'both@council.example';
    const [one, two] = [await open(email), await open(email)];
    for (const { key } of [one, two]) {
      provider.next = { subject: 'both', email };
      await new Visitor(url).open(`/sign-in/provider?invitation=${encodeURIComponent(key)}`);
    }
    const visitor = new Visitor(url);
    const { text } = await visitor.open('/sign-in/provider');
    expect(text).toContain('Where do you want to work?');
    const keys = [...text.matchAll(/name="key" value="([^"]+)"/g)].map(([, key]) => key!);
    await visitor.post('/sign-in/link', { key: keys.find((key) => key.startsWith(two.id))! });
    expect(await visitor.me()).toMatchObject({ partnership: { name: two.name } });
    await closePartnership(owner, two.id, () => {});
    const later = new Visitor(url);
    await later.open('/sign-in/provider');
    expect(await later.me()).toMatchObject({ partnership: { name: one.name } });
  });
});
