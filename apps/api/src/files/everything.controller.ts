import { Body, Controller, Header, HttpCode, Post, Req, Res } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Caller } from '@app/access';
import { EverythingFile, type FileAsked } from '@app/exchange';
import { savedAs } from './saved-as.js';

/** Everything that is held on one person, as a file to save: of oneself, or as a steward of somebody who asked for it. */
@Controller('files')
export class EverythingController {
  constructor(
    private readonly caller: Caller,
    private readonly file: EverythingFile,
    private readonly schema: GraphQLSchemaHost,
  ) {}

  /* Asked for by POST, so that why it is asked stands in no address and no log. */
  @Post('everything')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async take(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Body() asked?: FileAsked,
  ) {
    const actor = await this.caller.actor(request.headers);
    const everything = await this.file.take(actor, asked ?? {}, this.schema.schema);
    // By the id: a name would stand in every list of downloads.
    const name = `everything-held-${everything.practitioner.id}.json`;
    reply.header('content-disposition', savedAs(name));
    return everything;
  }
}
