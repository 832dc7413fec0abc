import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from '@jest/globals';
import { createRemoteJWKSet, generateKeyPair, SignJWT } from 'jose';
import { TokenVerifier } from './token-verifier.js';

it.each([
  ['answers with an error', 503],
  ['answers with something else', 200],
])('an issuer whose key server %s is said to be away, and the token is not blamed', async (_, status) => {
  const server = createServer((_request, response) => response.writeHead(status).end('sorry')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const refusal = await refusalOf(`http://127.0.0.1:${port}/keys`);
  server.close().closeAllConnections();
  expect(refusal).toMatchObject({ code: 'ISSUER_UNAVAILABLE', kind: 'unavailable' });
});

it('so is one whose key server nobody reaches', async () =>
  expect(await refusalOf('http://127.0.0.1:1/keys')).toMatchObject({ code: 'ISSUER_UNAVAILABLE' }));

async function refusalOf(keysUrl: string): Promise<unknown> {
  const rules = {
    issuer: 'https://issuer.example',
    audience: 'trivium',
    partnershipClaim: 'partnership',
    keys: createRemoteJWKSet(new URL(keysUrl)),
  };
  const noService = {
    believing: async () => new Map(),
    keysOf: async () => {
      throw new Error('Nobody asks for the keys of another issuer.');
    },
  };
  const verifier = new TokenVerifier(rules, noService, noService);
  return verifier.verify(await aToken()).catch((refusal) => refusal);
}

async function aToken(): Promise<string> {
  const { privateKey } = await generateKeyPair('ES256');
  const token = new SignJWT({ partnership: '018d0a6a-fc00-74bb-8000-5afecbed5d2c' })
    .setProtectedHeader({ alg: 'ES256', kid: 'one' })
    .setIssuer('https://issuer.example')
    .setAudience('trivium')
    .setSubject('somebody')
    .setExpirationTime('1h');
  return `Bearer ${await token.sign(privateKey)}`;
}
