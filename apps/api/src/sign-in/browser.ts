import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type AccountIn, SESSION_COOKIE, SESSION_HOURS, sessionIn, SignIn, WebSessions } from '@app/access';
import { refusalIn, statusOf } from '@app/graphql';
import { sendPage } from '../pages/plain-page.js';
import { setCookie } from './cookies.js';
import { SIGN_IN_CONFIG, type SignInConfig } from './sign-in.config.js';

const AGAIN = { to: '/sign-in', text: 'Sign in' };

/** The browser that somebody signs in and out with. */
@Injectable()
export class Browser {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: WebSessions,
    @Inject(SIGN_IN_CONFIG) private readonly config: SignInConfig,
  ) {}

  /** From here on it is signed in to this account, and to no other. */
  async enter(request: FastifyRequest, reply: FastifyReply, account: AccountIn, to = '/'): Promise<unknown> {
    await this.signIn.of(account);
    await this.endSession(request, { everywhere: false });
    this.keep(reply, SESSION_COOKIE, await this.sessions.start(account), SESSION_HOURS * 3_600);
    return reply.redirect(to, 303);
  }

  /** From here on it is signed in nowhere; with `everywhere` neither is any other of the same person. */
  async leave(request: FastifyRequest, reply: FastifyReply, everywhere: boolean): Promise<unknown> {
    await this.endSession(request, { everywhere });
    this.keep(reply, SESSION_COOKIE, '', 0);
    // Nothing of the first user is to be found after Back.
    reply.header('clear-site-data', '"cache", "storage"');
    return reply.redirect('/signed-out', 303);
  }

  /** A cookie, kept from going out unencrypted where browsers come by https. */
  keep(reply: FastifyReply, name: string, value: string, seconds: number, path = '/'): void {
    setCookie(reply, { name, value, seconds, path, secure: this.config.publicUrl.startsWith('https:') });
  }

  private async endSession({ headers }: FastifyRequest, { everywhere }: { everywhere: boolean }) {
    const cookie = sessionIn(headers.cookie);
    if (cookie) await this.sessions.end(cookie, { everywhere });
  }
}

/** Does the work, or says on a page why it did not succeed and what to do. */
export async function orSay(reply: FastifyReply, work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    const refusal = refusalIn(error);
    if (!refusal) reply.log.error(error);
    const says = refusal?.message ?? 'Something went wrong on our side. Try again shortly.';
    const status = (refusal && statusOf(refusal.kind)) ?? 500;
    return sendPage(reply, { title: 'That did not work', says, link: AGAIN }, status);
  }
}
