import { Body, Controller, Header, HttpCode, Post, Req, StreamableFile } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Caller } from '@app/access';
import { type ListFileAsked, ListFiles } from '@app/exchange';
import { savedAs } from './saved-as.js';

/** A list as a file to save, for stewards: the rows of one that came in with what became of them, or what the record has of an employer. */
@Controller('files')
export class ListsController {
  constructor(
    private readonly caller: Caller,
    private readonly lists: ListFiles,
  ) {}

  /* By POST, as whatever else is put on the audit. */
  @Post('lists')
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  async take(@Req() request: FastifyRequest, @Body() asked?: ListFileAsked) {
    const actor = await this.caller.actor(request.headers);
    const { name, type, content } = await this.lists.take(actor, asked ?? {});
    return new StreamableFile(content, {
      type,
      disposition: savedAs(name),
    });
  }
}
