import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Invitations, refuseOtherSites, SignInServices } from '@app/access';
import { sendPage } from '../pages/plain-page.js';
import { orSay } from './browser.js';
import { invitationPage, invitationSentPage } from './invitation.pages.js';
import { IdentityProvider } from './identity-provider.js';
import { SIGN_IN_CONFIG, type SignInConfig } from './sign-in.config.js';

/** What whoever was invited sees: for whom, to what, and how to accept. */
@Controller('invitation')
export class InvitationController {
  constructor(
    private readonly invitations: Invitations,
    private readonly provider: IdentityProvider,
    private readonly services: SignInServices,
    @Inject(SIGN_IN_CONFIG) private readonly config: SignInConfig,
  ) {}

  @Get()
  show(@Query('key') key: unknown, @Res() reply: FastifyReply) {
    return orSay(reply, async () => {
      const invited = await this.invitations.open(String(key));
      // At the demo's own provider there are its people alone.
      const provider = this.provider.isLocal ? undefined : this.config.provider;
      const services = await this.services.ofPartnership(invited.partnershipId);
      return sendPage(reply, invitationPage(invited, String(key), { services, provider }));
    });
  }

  @Post('email')
  acceptByEmail(@Body('key') key: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return orSay(reply, async () => {
      refuseOtherSites(request.headers);
      await this.invitations.acceptByEmail(String(key), { publicUrl: this.config.publicUrl, to: '/' });
      return sendPage(reply, invitationSentPage);
    });
  }
}
