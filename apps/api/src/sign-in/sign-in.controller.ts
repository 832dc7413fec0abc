import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { parseCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuseOtherSites, SESSION_COOKIE, SESSION_HOURS, sessionIn, SignIn, WebSessions } from '@app/access';
import { refusalIn, statusOf } from '@app/graphql';
import { isId, unauthenticated } from '@app/kernel';
import { sendPage } from '../pages/plain-page.js';
import { setCookie } from './cookies.js';
import { type Attempt, IdentityProvider } from './identity-provider.js';

const ATTEMPT_COOKIE = 'trivium_sign_in';
const TEN_MINUTES = 600;
const AGAIN = { to: '/sign-in', text: 'Sign in' };

/** Signing in and out with a browser. */
@Controller()
export class SignInController {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly signIn: SignIn,
    private readonly sessions: WebSessions,
  ) {}

  @Get('sign-in')
  begin(@Query('to') to: unknown, @Res() reply: FastifyReply) {
    return orSay(reply, async () => {
      const { address, attempt } = await this.provider.begin(localPath(to));
      this.keep(reply, ATTEMPT_COOKIE, JSON.stringify(attempt), TEN_MINUTES);
      return reply.redirect(address.href, 303);
    });
  }

  @Get('sign-in/callback')
  finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return orSay(reply, async () => {
      const attempt = attemptIn(request.headers.cookie);
      const vouched = await this.provider.finish(request.url.split('?')[1] ?? '', attempt);
      if (!isId(vouched.partnershipId)) throw noPartnership();
      const account = await this.signIn.account(vouched);
      await this.endSession(request);
      const cookie = await this.sessions.start(account);
      this.keep(reply, ATTEMPT_COOKIE, '', 0);
      this.keep(reply, SESSION_COOKIE, cookie, SESSION_HOURS * 3_600);
      return reply.redirect(attempt.returnTo, 303);
    });
  }

  @Post('sign-out')
  end(@Query('everywhere') everywhere: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return orSay(reply, async () => {
      refuseOtherSites(request.headers);
      await this.endSession(request, { everywhere: everywhere !== undefined });
      this.keep(reply, SESSION_COOKIE, '', 0);
      // Nothing of the first user is to be found after Back.
      reply.header('clear-site-data', '"cache", "storage"');
      return reply.redirect('/signed-out', 303);
    });
  }

  @Get('signed-out')
  signedOut(@Res() reply: FastifyReply) {
    const says = 'Close this window if others use this computer.';
    return sendPage(reply, { title: 'You are signed out', says, link: AGAIN });
  }

  private async endSession({ headers }: FastifyRequest, { everywhere } = { everywhere: false }) {
    const cookie = sessionIn(headers.cookie);
    if (cookie) await this.sessions.end(cookie, { everywhere });
  }

  private keep(reply: FastifyReply, name: string, value: string, seconds: number) {
    const path = name === ATTEMPT_COOKIE ? '/sign-in' : '/';
    setCookie(reply, { name, value, seconds, path, secure: this.provider.secure });
  }
}

/** A path of our own to come back to; anything else is the first page. */
export const localPath = (to: unknown): string =>
  typeof to === 'string' && /^\/(?![/\\])[\w\-./?=&%:+,~]*$/.test(to) ? to : '/';

function attemptIn(cookies = ''): Attempt {
  const { state, nonce, verifier, returnTo } = parsed(parseCookie(cookies)[ATTEMPT_COOKIE]);
  if (!isText(state) || !isText(nonce) || !isText(verifier)) throw notBegunHere();
  return { state, nonce, verifier, returnTo: localPath(returnTo) };
}

function parsed(cookie = ''): Partial<Record<keyof Attempt, unknown>> {
  try {
    return JSON.parse(cookie) ?? {};
  } catch {
    return {};
  }
}

const isText = (value: unknown): value is string => typeof value === 'string';

const notBegunHere = () =>
  unauthenticated('SIGN_IN_REFUSED', 'This sign-in was not begun here, or too long ago. Begin again.');

const noPartnership = () =>
  unauthenticated('NO_ACCOUNT', 'Your sign-in does not name a partnership. Ask whoever looks after your accounts.');

async function orSay(reply: FastifyReply, work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    const refusal = refusalIn(error);
    if (!refusal) reply.log.error(error);
    const says = refusal?.message ?? 'Something went wrong on our side. Try again shortly.';
    return sendPage(
      reply,
      { title: 'That did not work', says, link: AGAIN },
      (refusal && statusOf(refusal.kind)) ?? 500,
    );
  }
}
