import { Inject, Injectable } from '@nestjs/common';
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { unauthenticated, unavailable } from '@app/kernel';
import type { SignInConfig } from './sign-in.config.js';

export const SIGN_IN_CONFIG = Symbol('SIGN_IN_CONFIG');

/** What the browser keeps between leaving for the provider and coming back. */
export interface Attempt {
  state: string;
  nonce: string;
  verifier: string;
  returnTo: string;
}

/** Whom the provider vouches for. */
export interface Vouched {
  issuer: string;
  subject: string;
  partnershipId: string;
}

/** The OpenID provider, discovered when it is first needed and again after it could not be reached. */
@Injectable()
export class IdentityProvider {
  private found?: Promise<Configuration>;

  constructor(@Inject(SIGN_IN_CONFIG) private readonly config: SignInConfig) {}

  get callback(): string {
    return `${this.config.publicUrl}/sign-in/callback`;
  }

  /** Whether browsers come by https, and so keep cookies from going out otherwise. */
  get secure(): boolean {
    return this.config.publicUrl.startsWith('https:');
  }

  /** Where to send the browser, and what it must bring back. */
  async begin(returnTo: string): Promise<{ address: URL; attempt: Attempt }> {
    const provider = await this.provider();
    const attempt = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), returnTo };
    const address = buildAuthorizationUrl(provider, {
      redirect_uri: this.callback,
      scope: 'openid',
      code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
      state: attempt.state,
      nonce: attempt.nonce,
    });
    return { address, attempt };
  }

  async finish(query: string, { state, nonce, verifier }: Attempt): Promise<Vouched> {
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
    return {
      issuer: this.config.accountIssuer,
      subject: claims.sub,
      partnershipId: String(claims[this.config.partnershipClaim] ?? ''),
    };
  }

  private provider(): Promise<Configuration> {
    this.found ??= this.discover().catch((error) => {
      this.found = undefined;
      throw away(error);
    });
    return this.found;
  }

  private discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.config;
    const url = new URL(issuer);
    const insecure = url.protocol === 'http:';
    return discovery(url, clientId, clientSecret, undefined, { execute: insecure ? [allowInsecureRequests] : [] });
  }
}

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
