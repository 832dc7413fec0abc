import { jwtVerify } from 'jose';
import type pg from 'pg';
import { localIssuer } from '@app/access';
import { ISSUER } from '../seed/world.js';
import type { ServerConfig } from './child.js';

/** Who a token speaks of, and the statement by which the API reads their account and grants. */
export interface SignedIn {
  subject: string;
  account: pg.QueryConfig;
}

export type SignIn = (authorization: string) => Promise<SignedIn>;

/** The duty that every server has: the token is checked once and remembered, the account is read with each request. */
export async function signIn({ keyFile, statements }: ServerConfig): Promise<SignIn> {
  const { keys, ...claims } = (await localIssuer(ISSUER, keyFile)).rules;
  const subjects = new Map<string, string>();
  return async (authorization) => {
    const known = subjects.get(authorization);
    const subject = known ?? (await jwtVerify(authorization.replace('Bearer ', ''), keys, claims)).payload.sub!;
    subjects.set(authorization, subject);
    return { subject, account: { name: 'sign in', text: statements!.signIn, values: [ISSUER, subject] } };
  };
}
