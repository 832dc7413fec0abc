import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Body, Controller, Get, Inject, type OnModuleDestroy, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  type AccountIn,
  EmailLinks,
  Invitations,
  isOfOtherSite,
  refuseOtherSites,
  serviceNotFound,
  SignIn,
  SignInServices,
} from '@app/access';
import { isId } from '@app/kernel';
import { sendPage } from '../pages/plain-page.js';
import { ATTEMPT_COOKIE, attemptIn, localPath, serviceKey, serviceNamed } from './attempt.js';
import { Browser, orSay } from './browser.js';
import { IdentityProvider } from './identity-provider.js';
import { SIGN_IN_CONFIG, type SignInConfig } from './sign-in.config.js';
import {
  linkPage,
  noAddressPage,
  partnershipsPage,
  sentByAnotherPage,
  sentPage,
  servicesPage,
  waysIn,
} from './sign-in.pages.js';

const TEN_MINUTES = 600;
/** Milliseconds: at least, and less than. */
const SOME_TIME = [100, 600] as const;

const isAddress = (text: unknown): text is string =>
  typeof text === 'string' && text.length <= 300 && /^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(text.trim());

/** Signing in and out with a browser: at the provider, or by a link. */
@Controller()
export class SignInController implements OnModuleDestroy {
  private readonly sending = new Set<Promise<void>>();

  constructor(
    private readonly provider: IdentityProvider,
    private readonly signIn: SignIn,
    private readonly links: EmailLinks,
    private readonly invitations: Invitations,
    private readonly services: SignInServices,
    private readonly browser: Browser,
    @Inject(SIGN_IN_CONFIG) private readonly config: SignInConfig,
  ) {}

  /*
   * Whom somebody's partnership is with is told to whoever names it, by a link that its steward gave them, and where there is one alone. The
   * demo's people have no mailboxes: where there is nobody else, their provider comes at once.
   */
  @Get('sign-in')
  begin(
    @Query('to') to: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query('at') at?: unknown,
  ) {
    return orSay(reply, async () => {
      const { isAny, sole } = await this.services.realPartnership();
      const partnershipId = isId(at) ? at : sole;
      if (this.provider.isLocal && !isAny && !partnershipId) return this.leaveForProvider({ to }, request, reply);
      const services = partnershipId ? await this.services.ofPartnership(partnershipId) : [];
      const { provider } = this.config;
      const asksFirst = services.length > 0 || (isAny && !sole);
      const ways = { services, provider, isLocal: this.provider.isLocal, asksFirst, to: localPath(to) };
      return sendPage(reply, waysIn(ways));
    });
  }

  /* Where the provider answers by itself, a page of another site would otherwise sign a browser in to whatever account it likes. */
  @Get('sign-in/provider')
  leaveForProvider(
    @Query() { to, invitation, service: key }: { to?: unknown; invitation?: unknown; service?: unknown },
    @Req() { headers, url }: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return orSay(reply, async () => {
      if (isOfOtherSite(headers)) return sendPage(reply, sentByAnotherPage(url));
      const service = serviceNamed(key);
      if (key !== undefined && !service) throw serviceNotFound();
      const { address, attempt } = await this.provider.begin(service);
      const kept = { ...attempt, returnTo: localPath(to), invitation, service: service && serviceKey(service) };
      this.browser.keep(reply, ATTEMPT_COOKIE, JSON.stringify(kept), TEN_MINUTES, '/sign-in');
      return reply.redirect(address.href, 303);
    });
  }

  @Get(['sign-in/callback', 'sign-in/callback/:service'])
  finish(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return orSay(reply, async () => {
      const attempt = attemptIn(request.headers.cookie);
      const vouched = await this.provider.finish(request.url, attempt);
      this.browser.keep(reply, ATTEMPT_COOKIE, '', 0, '/sign-in');
      const accounts = attempt.invitation
        ? [await this.invitations.acceptAt(attempt.invitation, vouched)]
        : await this.signIn.accounts(vouched);
      if (accounts.length > 1) return this.choose(reply, accounts, attempt.returnTo);
      return this.browser.enter(request, reply, accounts[0]!, attempt.returnTo);
    });
  }

  @Post('sign-in/email')
  sendLink(
    @Body('email') email: unknown,
    @Body('to') to: unknown,
    @Body('by') by: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return orSay(reply, async () => {
      refuseOtherSites(request.headers);
      const services = isAddress(email) && by !== 'link' ? await this.services.forAddress(email) : [];
      if (services.length > 0)
        return sendPage(reply, servicesPage(services, { email: String(email).trim(), to: localPath(to) }));
      if (!isAddress(email)) return sendPage(reply, noAddressPage(localPath(to)), 400);
      // Said before it is done, so that neither the words nor the time tell whether there is an account.
      this.sendLater(email, localPath(to), request);
      return sendPage(reply, sentPage(localPath(to)));
    });
  }

  /* A reader of mail that opens links beforehand must not use them up. */
  @Get('sign-in/link')
  showLink(@Query('key') key: unknown, @Query('to') to: unknown, @Res() reply: FastifyReply) {
    return orSay(reply, async () => {
      const shown = await this.links.show(String(key));
      return sendPage(reply, linkPage(shown, { key: String(key), to: localPath(to) }));
    });
  }

  @Post('sign-in/link')
  useLink(
    @Body('key') key: unknown,
    @Body('to') to: unknown,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return orSay(reply, async () => {
      refuseOtherSites(request.headers);
      return this.browser.enter(request, reply, await this.links.use(String(key)), localPath(to));
    });
  }

  @Post('sign-out')
  end(@Query('everywhere') everywhere: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return orSay(reply, async () => {
      refuseOtherSites(request.headers);
      return this.browser.leave(request, reply, everywhere !== undefined);
    });
  }

  @Get('signed-out')
  signedOut(@Res() reply: FastifyReply) {
    const says = 'Close this window if others use this computer.';
    return sendPage(reply, { title: 'You are signed out', says, link: { to: '/sign-in', text: 'Sign in' } });
  }

  /* A stop waits for what was said to be on its way. */
  async onModuleDestroy() {
    await Promise.all(this.sending);
  }

  /* Some time after the answer: neither it nor whatever is asked next is slowed down by what an address with an account takes. */
  private sendLater(email: string, to: string, { log }: FastifyRequest) {
    const sent = pause(randomInt(...SOME_TIME))
      .then(() => this.links.send(email, { publicUrl: this.config.publicUrl, to }))
      .catch((error: unknown) => log.error(error))
      .finally(() => this.sending.delete(sent));
    this.sending.add(sent);
  }

  /* Whoever has shown who they are chooses by a link of their own to each. */
  private async choose(reply: FastifyReply, accounts: AccountIn[], to: string) {
    const choices = await Promise.all(
      accounts.map(async (account) => {
        const key = await this.links.make(account);
        return { key, name: (await this.links.show(key)).partnership };
      }),
    );
    return sendPage(reply, partnershipsPage(choices, to));
  }
}
