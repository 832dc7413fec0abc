import { Body, Controller, Header, HttpCode, Post, Req } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { Caller } from '@app/access';
import { EverythingFile, type FileAsked } from '@app/exchange';

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
  @Header('content-disposition', 'attachment; filename="everything-held.json"')
  @Header('cache-control', 'no-store')
  async take(@Req() request: FastifyRequest, @Body() asked?: FileAsked) {
    const actor = await this.caller.actor(request.headers);
    return this.file.take(actor, asked ?? {}, this.schema.schema);
  }
}
