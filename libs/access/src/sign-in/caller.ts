import { Injectable } from '@nestjs/common';
import { parseCookie } from 'cookie';
import { forbidden } from '@app/kernel';
import type { Actor } from '../grants/index.js';
import { SignIn } from './sign-in.js';
import { type SessionCookie, WebSessions } from './web-sessions.js';

export const SESSION_COOKIE = 'trivium_session';

interface Headers {
  authorization?: string;
  cookie?: string;
  'sec-fetch-site'?: string | string[];
}

/** Who sends a request: by bearer token if it has one, else by the session of a browser. */
@Injectable()
export class Caller {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: WebSessions,
  ) {}

  /** A browser sends its cookie for other people's pages too, so a request that another site made is refused. */
  async actor(headers: Headers): Promise<Actor> {
    const cookie = headers.authorization === undefined ? sessionIn(headers.cookie) : undefined;
    if (!cookie) return this.signIn.actor(headers.authorization);
    refuseOtherSites(headers);
    return this.sessions.actor(cookie);
  }
}

/** Refuses what a page of another site asks for, as the browser says; programs say nothing. */
export function refuseOtherSites({ 'sec-fetch-site': from }: Headers): void {
  if (from !== undefined && from !== 'same-origin' && from !== 'none')
    throw forbidden('CROSS_SITE', 'This request came from another site. Open Trivium itself to go on.');
}

export const sessionIn = (cookies = ''): SessionCookie | undefined => parseCookie(cookies)[SESSION_COOKIE];
