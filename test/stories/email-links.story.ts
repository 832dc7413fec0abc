import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closePartnership } from '../../apps/cli/src/close-partnership.js';
import { type Installation, startInstallation } from '../support/installation.js';
import { until } from '../support/until.js';
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
    // Another way than closing the last steward's account, which is refused.
    await here.database.query('alter table account disable trigger a_steward_stays');
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

  it('is sent once, however often and whoever asks, until it is used or five minutes old: so nobody is kept out', async () => {
    const { email, id } = await withMailbox();
    const sent = async () => (await here.mailTo(email)).filter((text) => text.includes('/sign-in/link')).length;
    await Promise.all(Array.from({ length: 20 }, () => here.visitor().post('/sign-in/email', { email })));
    const second = await here.linkTo(email, 2);
    // What was asked before is done before this.
    const { email: other } = await withMailbox();
    await here.visitor().post('/sign-in/email', { email: other });
    await here.linkTo(other, 2);
    expect(await sent()).toBe(2);
    const visitor = here.visitor();
    await visitor.post('/sign-in/link', { key: second });
    expect(await signedIn(visitor)).toBe('Ada Quist');
    for (const nth of [3, 4]) {
      await here.visitor().post('/sign-in/email', { email });
      await here.linkTo(email, nth);
      await here.database.query(
        `update sign_in_link set made_at = made_at - interval '5 minutes' where partnership_id = $1`,
        [id],
      );
    }
    expect(await sent()).toBe(4);
  });

  it('is sent anew where the mail with the one before was refused', async () => {
    const { email, id } = await withMailbox();
    await here.visitor().post('/sign-in/email', { email });
    await here.linkTo(email, 2);
    await here.database.query(`update mail set refused_at = now() where partnership_id = $1 and sent_at is null`, [id]);
    await here.visitor().post('/sign-in/email', { email });
    expect(await here.linkTo(email, 3)).toBeTruthy();
  });

  it('is sent to every account of an address, also where that to one of them fails', async () => {
    const email = 'several@council.example';
    const partnerships = [await here.open(email), await here.open(email)].map(({ id }) => id).sort();
    await here.database.query('update account set by_email = true where partnership_id = any($1)', [partnerships]);
    await here.database.query(
      `create function fails() returns trigger language plpgsql as $$ begin raise 'it fails'; end $$`,
    );
    await here.database.query(
      `create trigger fails before insert on sign_in_link for each row when (new.partnership_id = '${partnerships[0]}') execute function fails()`,
    );
    await here.visitor().post('/sign-in/email', { email });
    const links = async () =>
      (
        await here.database.query(`select 1 from mail where partnership_id = $1 and subject like 'Sign in%'`, [
          partnerships[1],
        ])
      ).rows.length;
    await until('that of the other is written', async () => (await links()) === 1);
    await here.database.query('drop function fails() cascade');
  });

  it('says whom it signs in where, and leads to where they wanted to be; to another link it does not', async () => {
    const { email, name } = await withMailbox();
    for (const [nth, to, at] of [
      [2, '/health/live', '/health/live'],
      [3, '/sign-in/link?key=x', '/'],
      [4, '/invitation?key=x', '/'],
      [5, '//elsewhere.example', '/'],
      [6, '/%73ign-in/link?key=x', '/'],
      [7, '/%2e/sign-in/link?key=x', '/'],
    ] as const) {
      await here.visitor().post('/sign-in/email', { email, to });
      const key = await here.linkTo(email, nth);
      const visitor = here.visitor();
      const shown = await visitor.open(`/sign-in/link?key=${key}`);
      expect(shown.text).toContain(`Sign in to ${name}`);
      expect(shown.text).toContain('This link signs in Ada Quist, once.');
      expect((await visitor.post('/sign-in/link', { key, to })).at.pathname).toBe(at);
    }
    expect((await here.mailTo(email))[2]).toContain('&to=%2Fhealth%2Flive');
  });

  it('changes nothing once the partnership is closed or the invitation is gone', async () => {
    for (const [end, says] of [
      [`update partnership set closed_at = now() where id = $1`, 'This link signs nobody in'],
      [
        `update invitation set withdrawn_at = now() where partnership_id = $1`,
        'accepted meanwhile, withdrawn, or is over',
      ],
    ] as const) {
      const { id, key, email } = await here.open();
      await here.visitor().post('/invitation/email', { key });
      const link = await here.linkTo(email, 1);
      await here.database.query(end, [id]);
      expect((await here.visitor().post('/sign-in/link', { key: link })).text).toContain(says);
      const { rows } = await here.database.query(
        `select by_email, i.used_at as invitation, l.used_at as link
           from account a join invitation i on i.account_id = a.id join sign_in_link l on l.account_id = a.id where a.partnership_id = $1`,
        [id],
      );
      expect(rows).toEqual([{ by_email: false, invitation: null, link: null }]);
    }
  });

  it('is refused in words where nothing was sent with it', async () => {
    for (const [address, status, says] of [
      ['/sign-in/link', 401, 'This link signs nobody in'],
      ['/invitation/email', 401, 'There is no such invitation'],
      ['/sign-in/email', 400, 'Enter an e-mail address'],
    ] as const) {
      const { text, ...answer } = await here.visitor().open(address, { method: 'POST' });
      expect([address, answer.status]).toEqual([address, status]);
      expect(text).toContain(says);
    }
  });

  it('stays used in the database itself', async () => {
    const { id } = await withMailbox();
    for (const table of ['invitation', 'sign_in_link'])
      await expect(
        here.database.query(`update ${table} set used_at = null where partnership_id = $1`, [id]),
      ).rejects.toThrow('was used already');
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
