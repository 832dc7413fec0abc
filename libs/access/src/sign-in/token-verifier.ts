import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { decodeJwt, errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { isId, unauthenticated } from '@app/kernel';
import { issuerName, providerAway, Providers, SignInServices } from '../sign-in-services/index.js';
import { TOKEN_RULES } from './token-rules.token.js';
import type { TokenRules } from './token.config.js';
import type { Trust } from './trust.js';

export interface Claims {
  issuer: string;
  subject: string;
  /** Where they want to be, where the token says so; else wherever they have an account. */
  partnershipId: string | null;
  trust: Trust;
  /** Seconds since 1970, as in the token. */
  expires: number;
}

const MOST_KEPT = 1_000;

/**
 * Believes a bearer token only if its signature (RS256 or ES256), issuer, audience and times are right. The issuer is that of the settings, for
 * which no database is asked, or that of some partnership's sign-in service, which is then believed in those partnerships alone.
 */
@Injectable()
export class TokenVerifier {
  private readonly verified = new Map<string, Claims>();

  constructor(
    @Inject(TOKEN_RULES) private readonly rules: TokenRules,
    @Inject(SignInServices) private readonly services: Pick<SignInServices, 'believing'>,
    @Inject(Providers) private readonly providers: Pick<Providers, 'keysOf'>,
  ) {}

  async verify(header: string | undefined): Promise<Claims> {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(header ?? '')?.[1];
    if (!token) throw unauthenticated('SIGN_IN', 'Sign in first: send a bearer token in the Authorization header.');
    const digest = createHash('sha256').update(token).digest('base64');
    const known = this.verified.get(digest);
    if (known && known.expires > Date.now() / 1000) return known;
    const claims = await this.check(token);
    if (this.verified.size >= MOST_KEPT) this.verified.clear();
    this.verified.set(digest, claims);
    return claims;
  }

  private async check(token: string): Promise<Claims> {
    const { issuer, partnershipClaim, keys } = this.rules;
    const named = issuerNamedBy(token);
    if (named !== null && named !== issuerName(issuer)) return this.checkByService(token, named);
    const payload = await this.read(token, keys, issuer);
    const partnershipId = payload[partnershipClaim] ?? null;
    if (partnershipId !== null && !isId(partnershipId))
      throw unauthenticated('TOKEN_REFUSED', 'This token does not name a partnership as Trivium does. Sign in again.');
    return { ...whoseIs(payload), issuer: issuerName(issuer), partnershipId, trust: 'EVERYWHERE' };
  }

  /* Nobody fetches the keys of an issuer that no partnership has named. */
  private async checkByService(token: string, issuer: string): Promise<Claims> {
    const believing = await this.services.believing(issuer, null);
    if (believing.size === 0) throw refused();
    const payload = await this.read(token, await this.providers.keysOf(issuer), [issuer, `${issuer}/`]);
    return { ...whoseIs(payload), issuer, partnershipId: null, trust: { clientId: null } };
  }

  private async read(token: string, keys: JWTVerifyGetKey, issuer: string | string[]): Promise<JWTPayload> {
    const rules = { issuer, audience: this.rules.audience, algorithms: ['RS256', 'ES256'] };
    const read = await jwtVerify(token, keys, { ...rules, requiredClaims: ['sub', 'exp'] }).catch((error) => {
      throw aboutToken(error) ? refused() : providerAway(error);
    });
    return read.payload;
  }
}

const refused = () => unauthenticated('TOKEN_REFUSED', 'This token is not valid here. Sign in again to get a new one.');

const whoseIs = ({ sub, exp }: JWTPayload) => ({ subject: String(sub), expires: Number(exp) });

/* What it says before anybody looked at its signature; null where it says none. */
function issuerNamedBy(token: string): string | null {
  try {
    const { iss } = decodeJwt(token);
    return typeof iss === 'string' ? issuerName(iss) : null;
  } catch {
    return null;
  }
}

/* The rest is about fetching the issuer's keys: no network, no answer in time, or an answer that is none. */
const aboutToken = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID'].includes(error.code);
