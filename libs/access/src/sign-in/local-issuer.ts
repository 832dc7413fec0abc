import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createLocalJWKSet, exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import type { TokenRules } from './token.config.js';

const ALGORITHM = 'ES256';
const AUDIENCE = 'trivium';
const PARTNERSHIP_CLAIM = 'partnership';

export interface LocalIssuer {
  rules: TokenRules;
  /** A token for one of its people, good for so many hours. */
  sign(who: { subject: string; partnershipId: string; hours?: number }): Promise<string>;
}

/** Signs tokens for the demo with a key kept in `file`; for real people configure an issuer of your own. */
export async function localIssuer(issuer: string, file: string): Promise<LocalIssuer> {
  const secret = await keptKey(file);
  const key = await importJWK(secret, ALGORITHM);
  const { d: _private, ...shown } = secret;
  return {
    rules: {
      issuer,
      audience: AUDIENCE,
      partnershipClaim: PARTNERSHIP_CLAIM,
      keys: createLocalJWKSet({ keys: [shown] }),
    },
    sign: ({ subject, partnershipId, hours = 12 }) =>
      new SignJWT({ [PARTNERSHIP_CLAIM]: partnershipId })
        .setProtectedHeader({ alg: ALGORITHM, kid: secret.kid })
        .setIssuer(issuer)
        .setAudience(AUDIENCE)
        .setSubject(subject)
        .setIssuedAt()
        .setExpirationTime(`${hours}h`)
        .sign(key),
  };
}

async function keptKey(file: string): Promise<JWK> {
  if (!existsSync(file)) {
    const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
    const jwk = { ...(await exportJWK(privateKey)), kid: 'local', alg: ALGORITHM, use: 'sig' };
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, JSON.stringify(jwk), { mode: 0o600 });
    await chmod(file, 0o600);
  }
  return JSON.parse(await readFile(file, 'utf8')) as JWK;
}
