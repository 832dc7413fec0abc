import type { JWTVerifyGetKey } from 'jose';

/** Whose tokens are believed, and how a token names its partnership. */
export interface TokenRules {
  issuer: string;
  audience: string;
  /** The claim that holds the partnership's id. */
  partnershipClaim: string;
  keys: JWTVerifyGetKey;
}
