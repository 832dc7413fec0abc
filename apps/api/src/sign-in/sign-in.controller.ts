import { Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { parseCookie } from 'cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Caller, fromOtherSite, SESSION_COOKIE, sessionIn, SignIn, WebSessions } from '@app/access';
import { DomainError, isId, unauthenticated } from '@app/kernel';
import { statusOf } from '@app/graphql';
import { setCookie } from './cookies.js';
import { type Attempt, IdentityProvider } from './identity-provider.js';
import { CONTENT_SECURITY_POLICY, type Page, plainPage } from './plain-page.js';

const ATTEMPT_COOKIE = 'trivium_sign_in';
const SIGN_OUT = '<form method="post" action="/sign-out"><p><button>Sign out</button></p></form>';
const TEN_MINUTES = 600;
const TWELVE_HOURS = 43_200;

/** Signing in and out with a browser. */
@Controller()
export class SignInController {
  constructor(
    private readonly provider: IdentityProvider,
    private readonly signIn: SignIn,
    private readonly sessions: WebSessions,
    private readonly caller: Caller,
  ) {}

  /** Until the pages are there: whether one is signed in, and what can be done with it. */
  @Get()
  async home(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const signedIn = await this.caller.actor(request.headers).catch(() => undefined);
    if (!signedIn) return say(reply, 200, { title: 'Trivium', says: 'You are not signed in.' }, 'Sign in');
    const says = 'You are signed in. Pages for your work are being built; until then, ask at /graphql.';
    return say(reply, 200, { title: 'Trivium', says, below: SIGN_OUT }, 'Sign in as somebody else');
  }

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
      const cookie = await this.sessions.start(await this.signIn.account(vouched));
      this.keep(reply, ATTEMPT_COOKIE, '', 0);
      this.keep(reply, SESSION_COOKIE, cookie, TWELVE_HOURS);
      return reply.redirect(attempt.returnTo, 303);
    });
  }

  @Post('sign-out')
  end(@Query('everywhere') everywhere: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return orSay(reply, async () => {
      if (fromOtherSite(request.headers))
        throw unauthenticated('CROSS_SITE', 'Another site asked to sign you out. You still are signed in.');
      const cookie = sessionIn(request.headers.cookie);
      if (cookie) await this.sessions.end(cookie, { everywhere: everywhere !== undefined });
      this.keep(reply, SESSION_COOKIE, '', 0);
      // Nothing of the first user is to be found after Back.
      reply.header('clear-site-data', '"cache", "storage"');
      return reply.redirect('/signed-out', 303);
    });
  }

  @Get('signed-out')
  signedOut(@Res() reply: FastifyReply) {
    return say(
      reply,
      200,
      { title: 'You are signed out', says: 'Close this window if others use this computer.' },
      'Sign in',
    );
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
  try {
    return JSON.parse(parseCookie(cookies)[ATTEMPT_COOKIE] ?? '') as Attempt;
  } catch (cause) {
    throw unauthenticated(
      'SIGN_IN_REFUSED',
      'This sign-in was not begun here, or too long ago. Begin again.',
      {},
      { cause },
    );
  }
}

const noPartnership = () =>
  unauthenticated('NO_ACCOUNT', 'Your sign-in does not name a partnership. Ask whoever looks after your accounts.');

async function orSay(reply: FastifyReply, work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DomainError)) reply.log.error(error);
    const says = error instanceof DomainError ? error.message : 'Something went wrong on our side.';
    const status = error instanceof DomainError ? statusOf(error.kind) : 500;
    return say(reply, status ?? 500, { title: 'You are not signed in', says }, 'Try again');
  }
}

const say = (reply: FastifyReply, status: number, page: Omit<Page, 'link'>, text: string) =>
  reply
    .status(status)
    .headers({ 'cache-control': 'no-store', 'content-security-policy': CONTENT_SECURITY_POLICY })
    .type('text/html; charset=utf-8')
    .send(plainPage({ ...page, link: { to: '/sign-in', text } }));
