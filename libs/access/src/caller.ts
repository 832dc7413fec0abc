import { Injectable } from '@nestjs/common';
import { forbidden } from '@app/kernel';
import type { Actor } from './actor.js';
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
    if (fromOtherSite(headers))
      throw forbidden('CROSS_SITE', 'This request came from another site. Open Trivium itself to go on.');
    return this.sessions.actor(cookie);
  }
}

/** Whether a page of another site made this request, as the browser says; programs say nothing. */
export const fromOtherSite = ({ 'sec-fetch-site': from }: Headers): boolean =>
  from !== undefined && from !== 'same-origin' && from !== 'none';

export const sessionIn = (cookies: string | undefined): SessionCookie | undefined =>
  new RegExp(`(?:^|; )${SESSION_COOKIE}=([^;]+)`).exec(cookies ?? '')?.[1];
