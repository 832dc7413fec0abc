import { Injectable } from '@nestjs/common';
import { parseCookie } from 'cookie';
import { forbidden, isId, unauthenticated } from '@app/kernel';
import type { Actor } from '../grants/index.js';
import { noPartnership } from './sign-in.errors.js';
import { keySentIn } from './service-key.js';
import { ServiceKeys } from './service-keys.js';
import { SignIn } from './sign-in.js';
import { type SessionCookie, WebSessions } from './web-sessions.js';

export const SESSION_COOKIE = 'trivium_session';

interface Headers {
  authorization?: string;
  cookie?: string;
  /** For which account a page asks: that of whoever it was opened by. */
  'trivium-account'?: string | string[];
  /** In which partnership a token is to be good, where its holder has an account in several. */
  'trivium-partnership'?: string | string[];
  'sec-fetch-site'?: string | string[];
}

/** Who sends a request: by bearer token or key if it has one, else by the session of a browser. */
@Injectable()
export class Caller {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: WebSessions,
    private readonly keys: ServiceKeys,
  ) {}

  /**
   * A browser sends its cookie for other people's pages too, so a request that another site made is refused; and for a page that was
   * opened before somebody else signed in, so one that a page makes for another account is.
   */
  async actor(headers: Headers): Promise<Actor> {
    const wanted = [headers['trivium-partnership']].flat()[0] || undefined;
    if (wanted && !isId(wanted)) throw noPartnership();
    const key = keySentIn(headers.authorization);
    if (key) return this.keys.actor(key, wanted);
    const cookie = headers.authorization === undefined ? sessionIn(headers.cookie) : undefined;
    if (!cookie) return this.signIn.actor(headers.authorization, wanted);
    refuseOtherSites(headers);
    const actor = await this.sessions.actor(cookie);
    refuseOtherAccounts(headers, actor);
    return actor;
  }
}

/** Whether a page of another site asks, as the browser says; programs say nothing. */
export const isOfOtherSite = ({ 'sec-fetch-site': from }: Headers): boolean =>
  from !== undefined && from !== 'same-origin' && from !== 'none';

/** Refuses what a page of another site asks for, as the browser says; programs say nothing. */
export function refuseOtherSites(headers: Headers): void {
  if (isOfOtherSite(headers))
    throw forbidden('CROSS_SITE', 'This request came from another site. Open Trivium itself to go on.');
}

function refuseOtherAccounts({ 'trivium-account': asked }: Headers, { accountId }: Actor): void {
  if (asked !== undefined && asked !== accountId)
    throw unauthenticated(
      'ANOTHER_SIGNED_IN',
      'Somebody else is signed in in this browser now, so nothing was done. Load the page again to go on.',
    );
}

export const sessionIn = (cookies = ''): SessionCookie | undefined => parseCookie(cookies)[SESSION_COOKIE];
