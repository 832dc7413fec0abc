import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { Args, GqlExecutionContext } from '@nestjs/graphql';
import { textInWords } from '@app/graphql';
import type { Actor } from './actor.js';
import { KEY } from './idempotent-responses.js';

/** The signed-in person. */
export const Me = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor =>
    GqlExecutionContext.create(context).getContext<{ actor: Actor }>().actor,
);

/** The optional key every mutation takes; the transaction around the mutation reads it. */
export const IdempotencyKey = () =>
  Args('idempotencyKey', {
    type: () => String,
    nullable: true,
    description: `Send the same key with a repeat of this request: it then has one effect and the first answer. ${textInWords(KEY)}`,
  });
