import { DomainError } from '@app/kernel';
import { type ArgumentsHost, Catch, HttpException } from '@nestjs/common';
import { BaseExceptionFilter } from '@nestjs/core';
import type { GqlContextType } from '@nestjs/graphql';
import { formatRefusal } from './error.format.js';
import { refusalIn, statusOf } from './refusal.js';

/**
 * Leaves errors of resolvers to the driver: Nest would log each of them with its stack, refusals included, a second time.
 * A refusal of a controller gets its status and code. To be provided as APP_FILTER.
 */
@Catch()
export class ErrorFilter extends BaseExceptionFilter {
  override catch(error: unknown, host: ArgumentsHost) {
    if (host.getType<GqlContextType>() === 'graphql') throw error;
    const refusal = error instanceof HttpException ? undefined : refusalIn(error);
    super.catch(refusal ? asHttp(refusal) : error, host);
  }
}

const asHttp = (refusal: DomainError) =>
  new HttpException({ errors: [formatRefusal(refusal)] }, statusOf(refusal.kind) ?? 500);
