import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { quietly } from '../../apps/api/src/sign-in/local-provider.js';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export interface TestProvider {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who signs in there next: what it calls them, and the address that it tells of them, if any. */
  next: { subject: string; email?: string; email_verified?: boolean };
  /** From then on it sends browsers back to this address too. */
  allow(callback: string): void;
  /** A token for a program, signed by it. */
  token(claims: { sub: string; aud: string }): Promise<string>;
  close(): Promise<void>;
}

/** An employer's OpenID provider, at which whoever comes is `next`. */
export async function startProvider(callback: string): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [clientId, clientSecret] = ['trivium', 'a secret of the test'];
  const callbacks = [callback];
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const test: TestProvider = {
    ...{ issuer, clientId, clientSecret, next: { subject: 'nobody' } },
    allow: (added) => void callbacks.push(added),
    token: async ({ sub, aud }) =>
      new SignJWT({ sub, aud, iss: issuer })
        .setProtectedHeader({ alg: 'RS256', kid: 'test' })
        .setExpirationTime('1h')
        .sign(privateKey),
    close: () => new Promise((closed) => server.close(() => closed()).closeAllConnections()),
  };
  const key = { ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'test' };
  const { Provider } = await quietly(() => import('oidc-provider'));
  const made = () =>
    new Provider(issuer, {
      clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [callback] }],
      jwks: { keys: [key] as never },
      cookies: { keys: ['a key of the test'] },
      claims: { openid: ['sub', 'email', 'email_verified'] },
      conformIdTokenClaims: false,
      ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, { uid }) => `/choose/${uid}` },
      findAccount: (_context, subject) => ({
        accountId: subject,
        claims: () => ({ sub: subject, email: test.next.email, email_verified: test.next.email_verified }),
      }),
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session!.accountId! });
        grant.addOIDCScope('openid email');
        await grant.save();
        return grant;
      },
    });
  const provider = await quietly(async () => made());
  provider.Client.prototype.redirectUriAllowed = (address: string) => callbacks.includes(address);
  const handle = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url!.startsWith('/choose/')) return void handle(request, response);
    void provider.interactionFinished(request, response, { login: { accountId: test.next.subject, remember: false } });
  });
  return test;
}
