import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inviteAnotherSteward } from '../../apps/cli/src/another-steward.js';
import { closePartnership } from '../../apps/cli/src/close-partnership.js';
import { listMail } from '../../apps/cli/src/list-mail.js';
import { listPartnerships } from '../../apps/cli/src/list-partnerships.js';
import { openPartnership } from '../../apps/cli/src/open-partnership.js';
import { newSecret } from '@app/access';
import { newId } from '@app/kernel';
import { CHANGE, codeOf, INVITE } from '../support/accounts.js';
import { type Installation, type OpenedHere, startInstallation } from '../support/installation.js';
import type { Visitor } from '../support/visitor.js';

let here: Installation;
beforeAll(async () => {
  here = await startInstallation();
});
afterAll(() => here.close());

const said = async (work: (say: (line: string) => void) => Promise<boolean>) => {
  const lines: string[] = [];
  await work((line) => lines.push(line));
  return lines;
};

const signedIn = async (visitor: Visitor) => (await visitor.me()).name;

describe('a partnership that is opened', () => {
  it('is there with its steward invited, or not at all', async () => {
    const { id, name, email, invitation } = await here.open();
    expect(await said((say) => listPartnerships(here.owner, say))).toEqual([
      expect.stringMatching(new RegExp(`^${id}  open since .*  people: 0  accounts: 1  ${name}$`)),
    ]);
    expect(await here.mailTo(email)).toEqual([expect.stringContaining(invitation)]);
    expect((await said((say) => listMail(here.owner, say))).join('\n')).toContain(invitation);
    await expect(openPartnership(here.owner, { ...OPENING, name })).rejects.toThrow('Choose another name');
    for (const [wrong, says] of [
      [{ name: '…' }, '--name must be one line'],
      [{ zone: 'Europe/Lodnon' }, '--zone must be'],
      [{ steward: { name: 'A', email: 'nowhere' } }, '--steward-email must look like'],
      [{ steward: { name: ' ', email: 'a@b.example' } }, '--steward-name must be one line'],
      [{ steward: { name: 'A\nBcc: b@b.example', email: 'a@b.example' } }, '--steward-name must be one line'],
      [{ name: 'X\nBcc: b@b.example' }, '--name must be one line'],
      [{ name: 'X'.repeat(201) }, '--name must be one line'],
      [{ steward: { name: 'A', email: 'a@b.example,c@d.example' } }, '--steward-email must look like'],
      [{ steward: { name: 'A', email: `${'a'.repeat(250)}@b.example` } }, '--steward-email must look like'],
      [{ zone: 'Factory' }, '--zone must be'],
    ] as const)
      await expect(openPartnership(here.owner, { ...OPENING, ...wrong })).rejects.toThrow(says);
    expect(await said((say) => listPartnerships(here.owner, say))).toHaveLength(1);
  });

  it('has another steward invited by whoever runs it, where the first cannot come in', async () => {
    const { id } = await here.open('bea@counicl.example');
    const steward = { name: 'Bea Lund', email: 'bea@council.example' };
    const lines = await said((say) => inviteAnotherSteward(here.owner, { id, steward, publicUrl: here.url }, say));
    expect(lines).toEqual([expect.stringMatching(/^Bea Lund is invited as a data steward of /)]);
    const key = /key=([\w.-]+)/.exec(lines[0]!)![1]!;
    const visitor = here.visitor();
    await visitor.post('/invitation/email', { key });
    await visitor.post('/sign-in/link', { key: await here.linkTo('bea@council.example', 1) });
    expect(await signedIn(visitor)).toBe('Bea Lund');
    await expect(
      inviteAnotherSteward(
        here.owner,
        { id, steward: { ...steward, email: 'nowhere' }, publicUrl: here.url },
        () => {},
      ),
    ).rejects.toThrow('--steward-email must look like');
  });

  it('keeps its only steward from a new address that nobody could put right', async () => {
    const opened = await here.open();
    const visitor = here.visitor();
    await visitor.post('/invitation/email', { key: opened.key });
    await visitor.post('/sign-in/link', { key: await here.linkTo(opened.email, 1) });
    const { rows } = await here.database.query('select id from account where partnership_id = $1', [opened.id]);
    const change = () =>
      visitor.ask(CHANGE, { input: { accountId: rows[0].id, name: 'Ada Quist', email: 'typo@concil.example' } });
    expect(codeOf(await change())).toBe('LAST_STEWARD');
    expect(await signedIn(visitor)).toBe('Ada Quist');
    const invited = await visitor.ask(INVITE, {
      input: { name: 'Bo Second', email: 'bo@council.example', grants: [{ kind: 'STEWARD', why: 'two of us' }] },
    });
    expect(codeOf(await change())).toBe('LAST_STEWARD');
    await here.database.query('update account set by_email = true where id = $1', [invited.data.inviteAccount.id]);
    expect((await change()).errors).toBeUndefined();
  });

  it('has the shipped frameworks, roles, need levels and modules where that is asked for, and nothing else otherwise', async () => {
    const [empty, filled] = [await here.open(), await here.open(undefined, true)];
    const count = async (id: string) =>
      (
        await here.database.query(
          `select (select count(*)::int from competency where partnership_id = $1) as competencies,
                  (select count(*)::int from grid_cell where partnership_id = $1) as cells`,
          [id],
        )
      ).rows[0];
    expect(await count(empty.id)).toEqual({ competencies: 0, cells: 0 });
    const { competencies, cells } = await count(filled.id);
    expect(Math.min(competencies, cells)).toBeGreaterThan(20);
  });

  it('is signed in to anew by an accepted invitation, in place of the way in before it', async () => {
    const { key, email } = await here.open();
    const { visitor: before } = await here.accepts({ key }, email);
    const ask = async (query: string) => {
      const headers = { 'content-type': 'application/json' };
      return JSON.parse(
        (await before.open('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) })).text,
      );
    };
    const { accountId } = (await ask('{ me { accountId } }')).data.me;
    await ask(`mutation { inviteAgain(input: { accountId: "${accountId}" }) { id } }`);
    const again = /invitation\?key=([\w.-]+)/.exec((await here.mailTo(email)).at(-1)!)![1]!;
    expect(again).not.toBe(key);
    expect(await signedIn(before)).toBe('Ada Quist');
    const { visitor: after } = await here.accepts({ key: again }, email);
    expect(await signedIn(after)).toBe('Ada Quist');
    expect(await before.me()).toMatchObject({ status: 401 });
    here.provider.next = { subject: `of ${key}`, email };
    const old = here.visitor();
    await old.open('/sign-in/provider');
    expect(await old.me()).toMatchObject({ status: 401 });
  });

  it('lets nobody in once it is closed, and keeps its record', async () => {
    const { id, name, key, email } = await here.open();
    const { visitor: steward } = await here.accepts({ key }, email);
    expect(await signedIn(steward)).toBe('Ada Quist');
    expect(await said((say) => closePartnership(here.owner, id, say))).toEqual([
      expect.stringContaining(`${name} is closed`),
    ]);
    expect(await steward.me()).toMatchObject({ status: 401 });
    here.provider.next = { subject: `of ${key}` };
    expect(await here.visitor().open('/sign-in/provider')).toMatchObject({ status: 401 });
    const { rows } = await here.database.query('select count(*)::int as n from account where partnership_id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ n: 1 }]);
    expect(await closePartnership(here.owner, '01930000-0000-7000-8000-00000000dead', () => {})).toBe(false);
  });
});

const OPENING = {
  ...{ name: 'Another', zone: 'Europe/London', withReference: false, publicUrl: '' },
  steward: { name: 'A', email: 'a@b.example' },
};

describe('an invitation', () => {
  const accepted = async (opened: OpenedHere) => (await here.accepts(opened, opened.email)).visitor;

  it('says for whom it is, binds a sign-in once, and from then on that signs in, whatever its tokens say', async () => {
    const opened = await here.open();
    const { name, key } = opened;
    const page = await here.visitor().open(`/invitation?key=${key}`);
    expect(page.text).toContain(`You are invited to ${name}`);
    expect(page.text).toContain('Ada Quist, at s…@council.example');
    expect(await signedIn(await accepted(opened))).toBe('Ada Quist');
    // The steward comes back another day, with an address that changed meanwhile.
    here.provider.next = { subject: `of ${key}`, email: 'changed@council.example' };
    const again = here.visitor();
    await again.open('/sign-in/provider');
    expect(await again.me()).toMatchObject({ status: 200, name: 'Ada Quist', partnership: { name } });
  });

  it('is refused twice, late, withdrawn, guessed and cut short, in plain words each', async () => {
    const over = async (key: string) => (await here.visitor().open(`/invitation?key=${key}`)).text;
    const [used, late, withdrawn] = [await here.open(), await here.open(), await here.open()];
    await accepted(used);
    expect(await over(used.key)).toContain('was used already');
    await here.database.query(`update invitation set ends_at = now() where partnership_id = $1`, [late.id]);
    expect(await over(late.key)).toContain('good for seven days');
    await here.database.query(`update invitation set withdrawn_at = now() where partnership_id = $1`, [withdrawn.id]);
    expect(await over(withdrawn.key)).toContain('was withdrawn');
    for (const guessed of [`${used.id}.guessed`, 'guessed', used.key.slice(0, -1), ''])
      expect(await over(guessed)).toContain('There is no such invitation');
    for (const { key } of [used, late, withdrawn, { key: 'guessed' }]) {
      const { visitor } = await here.accepts({ key }, used.email);
      // The one who used theirs is known by that sign-in, and by nothing else.
      expect((await visitor.me()).status).toBe(401);
    }
  });

  it('that was forwarded is refused where another address is told, none, or one that is unchecked', async () => {
    const opened = await here.open('kate@council.example');
    for (const [email, isChecked, says] of [
      ['friend@council.example', true, 'is for another address than friend@council.example'],
      [undefined, undefined, 'your address is not told'],
      [opened.email, false, 'your address is not told'],
      ['\u212aate@council.example', true, 'is for another address'],
    ] as const) {
      const { visitor, page } = await here.accepts(opened, email, isChecked);
      expect(page.text).toContain(says);
      expect(await visitor.me()).toMatchObject({ status: 401 });
    }
    expect(await signedIn(await accepted(opened))).toBe('Ada Quist');
  });

  it('binds one of two who accept at once', async () => {
    const opened = await here.open();
    await Promise.all([accepted(opened), accepted(opened)]);
    const { rows } = await here.database.query(
      `select (select count(*)::int from account where partnership_id = $1 and subject is not null) as bound,
              (select count(*)::int from audit_event where partnership_id = $1 and operation = 'acceptInvitation') as accepted`,
      [opened.id],
    );
    expect(rows).toEqual([{ bound: 1, accepted: 1 }]);
  });

  it('binds nobody who has an account in that partnership already', async () => {
    const opened = await here.open();
    await accepted(opened);
    const secret = newSecret(opened.id);
    const accountId = newId();
    for (const [sql, values] of [
      ['insert into account (partnership_id, id) values ($1, $2)', [accountId]],
      [
        `insert into account_contact (partnership_id, account_id, name, email) values ($1, $2, 'B', 'b@c.example')`,
        [accountId],
      ],
      [
        'insert into invitation (partnership_id, id, account_id, secret_hash) values ($1, $2, $2, $3)',
        [accountId, secret.hash],
      ],
    ] as const)
      await here.database.query(sql, [opened.id, ...values]);
    here.provider.next = { subject: `of ${opened.key}`, email: 'b@c.example' };
    const { text } = await here.visitor().open(`/sign-in/provider?invitation=${secret.text}`);
    expect(text).toContain('belongs to another account of the partnership already');
    const { rows } = await here.database.query('select used_at from invitation where id = $1', [accountId]);
    expect(rows).toEqual([{ used_at: null }]);
  });

  it('is accepted by a link to the invited address, by whoever reads its mail alone', async () => {
    const { id, key, email } = await here.open();
    const visitor = here.visitor();
    expect((await visitor.post('/invitation/email', { key })).text).toContain('Look at your mail');
    const link = await here.linkTo(email, 1);
    expect(await visitor.me()).toMatchObject({ status: 401 });
    await visitor.open(`/sign-in/link?key=${link}`);
    expect(await visitor.me()).toMatchObject({ status: 401 });
    await visitor.post('/sign-in/link', { key: link });
    expect(await signedIn(visitor)).toBe('Ada Quist');
    expect((await here.visitor().post('/sign-in/link', { key: link })).text).toContain('This link signs nobody in');
    const { rows } = await here.database.query(
      `select operation from audit_event where partnership_id = $1 order by id`,
      [id],
    );
    expect(rows.map(({ operation }) => operation)).toEqual(['acceptInvitation', 'signIn']);
    expect((await here.visitor().open(`/invitation?key=${key}`)).text).toContain('was used already');
  });
});
