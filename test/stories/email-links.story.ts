import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closePartnership } from '../../apps/cli/src/close-partnership.js';
import { type Installation, startInstallation } from '../support/installation.js';
import type { Visitor } from '../support/visitor.js';

let here: Installation;
beforeAll(async () => {
  here = await startInstallation();
});
afterAll(() => here.close());

const signedIn = async (visitor: Visitor) => (await visitor.me()).name;

describe('a link by e-mail', () => {
  async function withMailbox() {
    const of = await here.open();
    await here.visitor().post('/invitation/email', { key: of.key });
    await here.visitor().post('/sign-in/link', { key: await here.linkTo(of.email, 1) });
    return of;
  }

  it('signs in whoever has the mailbox, however the address is typed, and tells nobody whether there is an account', async () => {
    const { email } = await withMailbox();
    const visitor = here.visitor();
    const known = await visitor.post('/sign-in/email', { email: ` ${email.toUpperCase()} ` });
    const unknown = await visitor.post('/sign-in/email', { email: 'nobody@nowhere.example' });
    expect(unknown.text).toBe(known.text);
    await visitor.post('/sign-in/link', { key: await here.linkTo(email, 2) });
    expect(await signedIn(visitor)).toBe('Ada Quist');
    expect(await here.mailTo('nobody@nowhere.example')).toEqual([]);
  });

  it('is over after a quarter of an hour, and once the account is closed', async () => {
    const { email, id } = await withMailbox();
    for (const [nth, over] of [
      [2, `update sign_in_link set ends_at = now() where partnership_id = $1`],
      [3, `update account set closed_at = now() where partnership_id = $1`],
    ] as const) {
      await here.visitor().post('/sign-in/email', { email });
      const key = await here.linkTo(email, nth);
      await here.database.query(over, [id]);
      const visitor = here.visitor();
      expect((await visitor.post('/sign-in/link', { key })).text).toContain('This link signs nobody in');
      expect(await visitor.me()).toMatchObject({ status: 401 });
    }
  });

  it('is sent five times an hour at most', async () => {
    const { email, id } = await withMailbox();
    const made = async () =>
      (await here.database.query('select count(*)::int as n from sign_in_link where partnership_id = $1', [id])).rows[0]
        .n;
    const { email: other } = await withMailbox();
    for (let nth = 2; nth <= 5; nth += 1) {
      await here.visitor().post('/sign-in/email', { email });
      await here.linkTo(email, nth);
    }
    for (let more = 0; more < 3; more += 1) await here.visitor().post('/sign-in/email', { email });
    // What was asked before is done before this.
    await here.visitor().post('/sign-in/email', { email: other });
    await here.linkTo(other, 2);
    expect(await made()).toBe(5);
  });

  it('lets somebody of two partnerships choose, and the closed one of two is none', async () => {
    const email = 'both@council.example';
    const [one, two] = [await here.open(email), await here.open(email)];
    for (const { key } of [one, two]) {
      here.provider.next = { subject: 'both', email };
      await here.visitor().open(`/sign-in/provider?invitation=${encodeURIComponent(key)}`);
    }
    const visitor = here.visitor();
    const { text } = await visitor.open('/sign-in/provider');
    expect(text).toContain('Where do you want to work?');
    const keys = [...text.matchAll(/name="key" value="([^"]+)"/g)].map(([, key]) => key!);
    await visitor.post('/sign-in/link', { key: keys.find((key) => key.startsWith(two.id))! });
    expect(await visitor.me()).toMatchObject({ partnership: { name: two.name } });
    await closePartnership(here.owner, two.id, () => {});
    const later = here.visitor();
    await later.open('/sign-in/provider');
    expect(await later.me()).toMatchObject({ partnership: { name: one.name } });
  });
});
