import { stringifySetCookie } from 'cookie';
import type { FastifyReply } from 'fastify';

interface Kept {
  name: string;
  value: string;
  seconds: number;
  path: string;
  secure: boolean;
}

/** A cookie that no script reads and no other site's form sends. */
export const setCookie = (reply: FastifyReply, { name, value, seconds, path, secure }: Kept) =>
  reply.header(
    'set-cookie',
    stringifySetCookie(name, value, { httpOnly: true, sameSite: 'lax', maxAge: seconds, path, secure }),
  );
