import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PrivateAddresses, refuseOtherSites } from '@app/access';
import { sendPage } from '../pages/plain-page.js';
import { orSay } from './browser.js';
import { ownAddressConfirmedPage, ownAddressPage } from './sign-in.pages.js';

/** Where the link leads that went to an address of somebody's own. */
@Controller('sign-in/own-address')
export class OwnAddressController {
  constructor(private readonly addresses: PrivateAddresses) {}

  @Get()
  show(@Query('key') key: unknown, @Res() reply: FastifyReply) {
    return sendPage(reply, ownAddressPage(String(key)));
  }

  @Post()
  confirm(@Body('key') key: unknown, @Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return orSay(reply, async () => {
      refuseOtherSites(request.headers);
      await this.addresses.confirm(String(key));
      return sendPage(reply, ownAddressConfirmedPage);
    });
  }
}
