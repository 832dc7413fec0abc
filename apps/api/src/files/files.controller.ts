import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Caller } from '@app/access';
import { UploadedFiles } from '@app/exchange';
import { fileIn } from './file-in.js';

/** Where files are sent to; what they are for is said in GraphQL, by the id that is answered. */
@Controller('files')
export class FilesController {
  constructor(
    private readonly caller: Caller,
    private readonly files: UploadedFiles,
  ) {}

  @Post()
  @HttpCode(201)
  async take(@Req() request: FastifyRequest) {
    const actor = await this.caller.actor(request.headers);
    await this.files.mayBeSentBy(actor);
    const { name, content } = await fileIn(request);
    return { id: await this.files.take(actor, { name, content }), name, bytes: content.length };
  }
}
