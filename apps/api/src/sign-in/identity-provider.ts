import { Inject, Injectable } from '@nestjs/common';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { Vouched } from '@app/access';
import { isId, notFound, unauthenticated, unavailable } from '@app/kernel';
import { addressIn } from './address-told.js';
import type { Attempt } from './attempt.js';
import { type ProviderConfig, SIGN_IN_CONFIG, type SignInConfig } from './sign-in.config.js';

/** Whom the provider vouches for. */
export interface VouchedByProvider extends Vouched {
  /** Null where it tells none, or says that it has not checked it. */
  email: string | null;
}

/** The OpenID provider, discovered when it is first needed and again after it could not be reached. */
@Injectable()
export class IdentityProvider {
  private found?: Promise<Configuration>;

  constructor(@Inject(SIGN_IN_CONFIG) private readonly config: SignInConfig) {}

  get callback(): string {
    return `${this.config.publicUrl}/sign-in/callback`;
  }

  /** Whether it is our own, of the demo. */
  get isLocal(): boolean {
    const { provider } = this.config;
    return provider !== undefined && provider.accountIssuer !== provider.issuer;
  }

  /** Where to send the browser, and what it must bring back. */
  async begin(): Promise<{ address: URL; attempt: Pick<Attempt, 'state' | 'nonce' | 'verifier'> }> {
    const provider = await this.provider();
    const attempt = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const address = buildAuthorizationUrl(provider, {
      redirect_uri: this.callback,
      scope: 'openid email',
      code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
      state: attempt.state,
      nonce: attempt.nonce,
    });
    return { address, attempt };
  }

  async finish(query: string, { state, nonce, verifier, invitation }: Attempt): Promise<VouchedByProvider> {
    const provider = await this.provider();
    const tokens = await authorizationCodeGrant(provider, new URL(`${this.callback}?${query}`), {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    }).catch((error) => {
      throw refused(error);
    });
    const claims = tokens.claims()!;
    const { accountIssuer, partnershipClaim } = this.named;
    const partnershipId = claims[partnershipClaim] ?? null;
    if (partnershipId !== null && !isId(partnershipId))
      throw unauthenticated(
        'SIGN_IN_REFUSED',
        'Your sign-in names a partnership that is none. Ask whoever looks after it.',
      );
    const told = invitation ? await this.addressTold(provider, tokens) : null;
    return { issuer: accountIssuer, subject: claims.sub, partnershipId, email: told };
  }

  /* Some tell it in the ID token, others only when they are asked. */
  private async addressTold(provider: Configuration, tokens: Tokens): Promise<string | null> {
    const claims = tokens.claims()!;
    const asked = provider.serverMetadata().userinfo_endpoint
      ? await fetchUserInfo(provider, tokens.access_token, claims.sub).catch((error) => {
          throw refused(error);
        })
      : {};
    return addressIn([claims, asked]);
  }

  private get named(): ProviderConfig {
    if (this.config.provider) return this.config.provider;
    throw notFound('NO_PROVIDER', 'There is no sign-in service here: sign in by a link to your e-mail address.');
  }

  private provider(): Promise<Configuration> {
    this.found ??= this.discover().catch((error) => {
      this.found = undefined;
      throw away(error);
    });
    return this.found;
  }

  private discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.named;
    const url = new URL(issuer);
    const insecure = url.protocol === 'http:';
    return discovery(url, clientId, clientSecret, undefined, { execute: insecure ? [allowInsecureRequests] : [] });
  }
}

type Tokens = Awaited<ReturnType<typeof authorizationCodeGrant>>;

const away = (cause: unknown) =>
  unavailable(
    'ISSUER_UNAVAILABLE',
    'The sign-in service cannot be reached just now. Try again shortly.',
    {},
    { cause },
  );

/* No answer from the provider is one thing; an answer that does not fit this browser's attempt is another. */
const refused = (cause: unknown) =>
  (cause as { cause?: { code?: string } }).cause?.code === 'ECONNREFUSED'
    ? away(cause)
    : unauthenticated('SIGN_IN_REFUSED', 'The sign-in did not succeed. Begin again.', {}, { cause });
