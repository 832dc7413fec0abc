import { Inject, Injectable } from '@nestjs/common';
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  type Configuration,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { issuerName, Providers, type ServiceIn, SignInServices, type Vouched } from '@app/access';
import { isId, notFound, unauthenticated, unavailable } from '@app/kernel';
import { addressIn } from './address-told.js';
import type { Attempt } from './attempt.js';
import { type ProviderConfig, SIGN_IN_CONFIG, type SignInConfig } from './sign-in.config.js';

/** Whom the provider vouches for. */
export interface VouchedByProvider extends Vouched {
  /** Null where it tells none, or says that it has not checked it. */
  email: string | null;
}

/** A provider as it is asked here, and what its word is good for. */
interface Asked {
  configuration: Configuration;
  /** Where it sends browsers back to. */
  callback: string;
  vouchesAs: Pick<Vouched, 'issuer' | 'trust'>;
  /** The claim that names a partnership; a service of one has none. */
  partnershipClaim?: string;
}

/** OpenID providers, by the authorization code flow with PKCE: that of the settings, and those of partnerships. */
@Injectable()
export class IdentityProvider {
  constructor(
    private readonly providers: Providers,
    private readonly services: SignInServices,
    @Inject(SIGN_IN_CONFIG) private readonly config: SignInConfig,
  ) {}

  /** Whether that of the settings is our own, of the demo. */
  get isLocal(): boolean {
    const { provider } = this.config;
    return provider !== undefined && provider.accountIssuer !== issuerName(provider.issuer);
  }

  /** Where to send the browser, and what it must bring back. */
  async begin(service?: ServiceIn): Promise<{ address: URL; attempt: Pick<Attempt, 'state' | 'nonce' | 'verifier'> }> {
    const { configuration, callback } = await this.asked(service);
    const attempt = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const address = buildAuthorizationUrl(configuration, {
      redirect_uri: callback,
      scope: 'openid email',
      code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
      code_challenge_method: 'S256',
      state: attempt.state,
      nonce: attempt.nonce,
    });
    return { address, attempt };
  }

  /** `cameTo`: the path that the browser came back to, with its query; refused where it is not that of the provider it was sent to. */
  async finish(cameTo: string, { state, nonce, verifier, invitation, service }: Attempt): Promise<VouchedByProvider> {
    const { configuration, callback, ...asked } = await this.asked(service);
    const came = new URL(cameTo, this.config.publicUrl);
    if (came.pathname !== new URL(callback).pathname) throw refused('It came back to the address of another provider.');
    const tokens = await authorizationCodeGrant(configuration, new URL(`${callback}${came.search}`), {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    }).catch((error) => {
      throw refused(error);
    });
    const claims = tokens.claims()!;
    const partnershipId = asked.partnershipClaim ? (claims[asked.partnershipClaim] ?? null) : null;
    if (partnershipId !== null && !isId(partnershipId))
      throw unauthenticated(
        'SIGN_IN_REFUSED',
        'Your sign-in names a partnership that is none. Ask whoever looks after it.',
      );
    const told = invitation ? await this.addressTold(configuration, tokens) : null;
    return { ...asked.vouchesAs, subject: claims.sub, partnershipId, email: told };
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

  private async asked(service?: ServiceIn): Promise<Asked> {
    if (!service) {
      const { accountIssuer, partnershipClaim, ...client } = this.named;
      return {
        configuration: await this.providers.ofSettings(client),
        callback: `${this.config.publicUrl}/sign-in/callback`,
        vouchesAs: { issuer: accountIssuer, trust: 'EVERYWHERE' },
        partnershipClaim,
      };
    }
    const { issuer, clientId, clientSecret } = await this.services.client(service);
    return {
      configuration: await this.providers.ofService(service.serviceId, { issuer, clientId, clientSecret }),
      callback: this.services.callback(service.serviceId),
      vouchesAs: { issuer: issuerName(issuer), trust: { clientId } },
    };
  }

  private get named(): ProviderConfig {
    if (this.config.provider) return this.config.provider;
    throw notFound('NO_PROVIDER', 'There is no sign-in service here: sign in by a link to your e-mail address.');
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
