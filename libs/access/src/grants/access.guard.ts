import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { Audit } from '@app/audit';
import { forbidden, unauthenticated } from '@app/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { type Actor, has } from './actor.js';
import { beyondTheirSignIn } from './beyond-sign-in.js';
import { GRANT_IN_WORDS } from './grant-kind.js';
import type { MayAsk } from './may-ask.js';
import { permissionsOf } from './permissions.js';
import { subjectOf } from './subject.js';

export interface NotAllowedData {
  operation: string;
}

/** Denies every operation that does not say that this person may ask it, and says so in the audit. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(private readonly audit: Audit) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType<GqlContextType>() !== 'graphql') return true;
    const graphql = GqlExecutionContext.create(context);
    const { fieldName, schema, parentType } = graphql.getInfo<GraphQLResolveInfo>();
    const { actor } = graphql.getContext<{ actor?: Actor }>();
    if (!actor) throw unauthenticated('SIGN_IN', 'Sign in first: send a bearer token in the Authorization header.');
    const permission = permissionsOf(schema).get(fieldName);
    const mayAsk = permission?.mayAsk;
    const isChange = parentType === schema.getMutationType();
    const beyond = beyondTheirSignIn(actor, { isChange, privately: permission?.privately });
    if (mayAsk && !beyond && allows(mayAsk, actor)) return true;
    const subject = subjectOf(graphql.getArgs());
    await this.audit.record({ ...actor, operation: fieldName, outcome: 'FORBIDDEN', subject });
    if (beyond) throw beyond;
    throw forbidden<NotAllowedData>('NOT_ALLOWED', `Your grants do not include ${fieldName}. ${whoMay(mayAsk)}`, {
      operation: fieldName,
    });
  }
}

const allows = (mayAsk: MayAsk, actor: Actor) => isAnybody(mayAsk) || has(actor, ...mayAsk);

const isAnybody = (mayAsk: MayAsk): mayAsk is readonly ['anybody'] => mayAsk[0] === 'anybody';

const whoMay = (mayAsk?: MayAsk) =>
  mayAsk && !isAnybody(mayAsk)
    ? `It is for: ${mayAsk.map((kind) => GRANT_IN_WORDS[kind]).join(', ')}.`
    : 'Nobody may use it.';
