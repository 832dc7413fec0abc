import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeOf } from '../support/accounts.js';
import { type Installation, startInstallation } from '../support/installation.js';
import { startProvider, type TestProvider } from '../support/provider.js';
import { ADD, added, at, END, openedIn, SERVICES, TRY } from '../support/sign-in-services.js';

let here: Installation;
let council: TestProvider;
beforeAll(async () => {
  here = await startInstallation();
  council = await startProvider(`${here.url}/nowhere`);
});
afterAll(async () => {
  await council.close();
  await here.close();
});
const opened = () => openedIn(here);

describe('a service is added', () => {
  it.each([
    'http://login.example',
    'https://localhost',
    'https://10.0.0.1',
    'https://169.254.169.254',
    'https://[::1]',
    'https://[::ffff:10.0.0.1]',
    'https://0xa000001',
    'https://user:pass@login.example',
    'https://login.example?x=1',
    'file:///etc/passwd',
    'no address',
  ])('not at %s', async (issuer) => {
    const of = await opened();
    const input = { name: 'X', issuer, clientId: 'trivium', clientSecret: 'secret', domains: '' };
    expect(codeOf(await of.visitor.ask(ADD, { input }))).toBe('ISSUER_INVALID');
  });

  it('where it does not answer too, which is said; and a secret is kept sealed', async () => {
    const of = await opened();
    const away = await startProvider(here.url);
    await away.close();
    const { answers, inWords, id } = await added(of, away);
    expect([answers, inWords]).toEqual([false, expect.stringContaining('does not answer')]);
    const { text, status } = await here.visitor().open(at(of, { id }));
    expect([status, text]).toEqual([503, expect.stringContaining('cannot be reached just now')]);
    const { rows } = await here.database.query('select secret, s::text as whole from sign_in_service s where id = $1', [
      id,
    ]);
    expect(rows[0].secret.toString('latin1') + rows[0].whole).not.toContain(away.clientSecret);
  });

  it('and is tried again while it goes on', async () => {
    const of = await opened();
    const away = await startProvider(here.url);
    const { id } = await added(of, away, '', 'Down Council');
    const tried = () => of.visitor.ask(TRY, { input: { serviceId: id } });
    expect((await tried()).data.trySignInService).toEqual({ answers: true, service: { name: 'Down Council' } });
    await away.close();
    expect((await tried()).data.trySignInService.answers).toBe(false);
    await of.visitor.ask(END, { input: { serviceId: id, reason: 'over' } });
    expect(codeOf(await tried())).toBe('SIGN_IN_SERVICE_NOT_FOUND');
  });

  it('with a secret of 500 characters, whatever letters they are', async () => {
    const of = await opened();
    const { issuer } = council;
    const input = { name: 'X', issuer, clientId: 'long', clientSecret: 'é'.repeat(500), domains: '' };
    expect((await of.visitor.ask(ADD, { input })).data.addSignInService.answers).toBe(true);
  });

  it('and does not answer where browsers would be sent to what is no page by the same protocol', async () => {
    const server = createServer((_request, answer) => {
      const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      answer.setHeader('content-type', 'application/json');
      answer.end(
        JSON.stringify({ issuer, authorization_endpoint: 'javascript:alert(1)', token_endpoint: `${issuer}/t` }),
      );
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const of = await opened();
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const input = { name: 'X', issuer, clientId: 'trivium', clientSecret: 'secret', domains: '' };
    expect((await of.visitor.ask(ADD, { input })).data.addSignInService.answers).toBe(false);
    await new Promise((closed) => server.close(closed));
  });

  it('once, and for domains that are some', async () => {
    const of = await opened();
    await added(of, council);
    const { issuer, clientId, clientSecret } = council;
    const input = { name: 'X', issuer, clientId, clientSecret, domains: '' };
    expect(codeOf(await of.visitor.ask(ADD, { input }))).toBe('SIGN_IN_SERVICE_THERE');
    expect(codeOf(await of.visitor.ask(ADD, { input: { ...input, clientId: 'y', domains: 'a@b' } }))).toBe(
      'DOMAIN_INVALID',
    );
  });

  it('only where whoever runs Trivium set a key to seal secrets with', async () => {
    const without = await startInstallation({ services: { insideHosts: [] } });
    try {
      const of = await openedIn(without);
      const input = { ...{ name: 'X', clientId: 'trivium', clientSecret: 'secret' }, issuer: 'https://login.example' };
      const answer = await of.visitor.ask(ADD, { input });
      expect(codeOf(answer)).toBe('NO_SECRETS_KEY');
      expect(JSON.stringify(answer)).toContain('SIGN_IN_SECRETS_KEY');
      expect((await of.visitor.ask(SERVICES)).data.signInServices).toEqual([]);
    } finally {
      await without.close();
    }
  });
});
