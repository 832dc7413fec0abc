import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { exportJWK, generateKeyPair } from 'jose';
import type { Configuration } from 'oidc-provider';
import { escaped, type Page, sendPage } from '../pages/plain-page.js';
import type { ProviderConfig } from './sign-in.config.js';

/** Somebody who may be chosen at the local provider. */
export interface LocalPerson {
  subject: string;
  partnershipId: string;
  name: string;
  describes: string;
}

const AT = '/local-sign-in';
const CHOICE = `${AT}/people`;
const CLIENT = 'trivium';

/** What the application needs to know of it, as of any provider. */
export const localProvider = (publicUrl: string, accountIssuer: string): ProviderConfig => ({
  issuer: `${publicUrl}${AT}`,
  clientId: CLIENT,
  clientSecret: randomBytes(24).toString('base64url'),
  partnershipClaim: 'partnership',
  accountIssuer,
});

/**
 * An OpenID provider for the demo, where anybody may be any of its people without a password. It forgets everything when the
 * process ends. For real people configure a provider of your own.
 */
export async function mountLocalProvider(fastify: FastifyInstance, config: ProviderConfig, people: LocalPerson[]) {
  const provider = await quietly(async () => {
    const { Provider } = await import('oidc-provider');
    return new Provider(config.issuer, await settings(config, people));
  });
  const callback = provider.callback();
  fastify.get(`${CHOICE}/:uid`, { errorHandler: tooLate }, async (request, reply) => {
    await provider.interactionDetails(request.raw, reply.raw);
    return sendPage(reply, choice(people, request.url));
  });
  fastify.post<{ Body: { subject?: string } }>(`${CHOICE}/:uid`, { errorHandler: tooLate }, async (request, reply) => {
    const chosen = people.find(({ subject }) => subject === request.body.subject);
    if (!chosen) return sendPage(reply, choice(people, request.url), 400);
    const next = await provider.interactionResult(request.raw, reply.raw, { login: { accountId: chosen.subject } });
    return reply.redirect(next, 303);
  });
  // The provider reads bodies itself, so nothing here may have read them before.
  await fastify.register(async (own) => {
    own.removeAllContentTypeParsers();
    own.addContentTypeParser('*', (_request, _payload, done) => done(null));
    own.all(`${AT}/*`, (request: FastifyRequest, reply: FastifyReply) => {
      reply.hijack();
      const raw = request.raw as typeof request.raw & { originalUrl?: string };
      raw.originalUrl = request.url;
      raw.url = request.url.slice(AT.length);
      void callback(raw, reply.raw);
    });
  });
}

/* It warns that it keeps nothing, which is meant here, and of Node 20, on which our tests run it. */
export async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = () => {};
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}

async function settings(
  { issuer, clientId, clientSecret }: ProviderConfig,
  people: LocalPerson[],
): Promise<Configuration> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        token_endpoint_auth_method: 'client_secret_post',
        redirect_uris: [new URL('/sign-in/callback', issuer).href],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'RS256', use: 'sig', kid: 'local' }] as never },
    // It asks each time: the cookie by which it would know somebody again goes where nothing is.
    cookies: { keys: [randomBytes(24).toString('base64url')], long: { path: `${AT}/nowhere`, httpOnly: true } },
    claims: { openid: ['sub', 'partnership'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `${CHOICE}/${uid}` },
    pkce: { required: () => true },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    findAccount: (_context, subject) => {
      const person = people.find((one) => one.subject === subject);
      return person && { accountId: subject, claims: () => ({ sub: subject, partnership: person.partnershipId }) };
    },
    // Whoever chose a person at our own provider has agreed to everything.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId! });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
  };
}

const tooLate = (_error: unknown, _request: FastifyRequest, reply: FastifyReply) =>
  sendPage(
    reply,
    {
      title: 'This choice is over',
      says: 'It was made already, or it was offered too long ago or in another browser.',
      link: { to: '/', text: 'Go to your first page, or sign in' },
    },
    400,
  );

const choice = (people: LocalPerson[], action: string): Page => ({
  title: 'Sign in to the demo',
  says: 'All these people are made up. Choose whom you want to be; there is no password.',
  below: `<form method="post" action="${escaped(action)}"><ul class="tv-cards">
${people.map(card).join('\n')}
</ul></form>`,
});

const card = ({ subject, name, describes }: LocalPerson) => `<li class="tv-card">
<button class="govuk-button" name="subject" value="${escaped(subject)}">${escaped(name)}</button>
<p class="govuk-body">${escaped(describes)}</p>
</li>`;
