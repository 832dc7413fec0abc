import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { errors, jwtVerify } from 'jose';
import { isId, unauthenticated, unavailable } from '@app/kernel';
import { TOKEN_RULES } from './token-rules.token.js';
import type { TokenRules } from './token.config.js';

export interface Claims {
  issuer: string;
  subject: string;
  /** Where they want to be, where the token says so; else wherever they have an account. */
  partnershipId: string | null;
  /** Seconds since 1970, as in the token. */
  expires: number;
}

const MOST_KEPT = 1_000;

/** Believes a bearer token only if its signature (RS256 or ES256), issuer, audience and times are right; asks no database. */
@Injectable()
export class TokenVerifier {
  private readonly verified = new Map<string, Claims>();

  constructor(@Inject(TOKEN_RULES) private readonly rules: TokenRules) {}

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
    const { issuer, audience, partnershipClaim, keys } = this.rules;
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ['RS256', 'ES256'],
      requiredClaims: ['sub', 'exp'],
    }).catch((error) => {
      if (!aboutToken(error))
        throw unavailable(
          'ISSUER_UNAVAILABLE',
          'The sign-in service cannot be reached just now. Try again shortly.',
          {},
          { cause: error },
        );
      throw unauthenticated('TOKEN_REFUSED', 'This token is not valid here. Sign in again to get a new one.');
    });
    const partnershipId = payload[partnershipClaim] ?? null;
    if (partnershipId !== null && !isId(partnershipId))
      throw unauthenticated('TOKEN_REFUSED', 'This token does not name a partnership as Trivium does. Sign in again.');
    return { issuer, subject: String(payload.sub), partnershipId, expires: Number(payload.exp) };
  }
}

/* The rest is about fetching the issuer's keys: no network, no answer in time, or an answer that is none. */
const aboutToken = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !['ERR_JOSE_GENERIC', 'ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID'].includes(error.code);
