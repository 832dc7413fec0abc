import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { Audit } from '@app/audit';
import { forbidden, unauthenticated } from '@app/kernel';
import type { OperationAccess, Permissions } from './access-map.js';
import { type Actor, has } from './actor.js';
import { PERMISSIONS } from './access.tokens.js';
import { idsAndCounts } from './subject.js';

/** Denies every operation that its lib's access map does not open to this person, and says so in the audit. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(PERMISSIONS) private readonly permissions: Permissions,
    private readonly audit: Audit,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType<GqlContextType>() !== 'graphql') return true;
    const graphql = GqlExecutionContext.create(context);
    const { fieldName } = graphql.getInfo<{ fieldName: string }>();
    const { actor } = graphql.getContext<{ actor?: Actor }>();
    if (!actor) throw unauthenticated('SIGN_IN', 'Sign in first: send a bearer token in the Authorization header.');
    const access = this.permissions.operations.get(fieldName);
    if (access && allows(access, actor)) return true;
    const subject = idsAndCounts(graphql.getArgs());
    await this.audit.record({ ...actor, operation: fieldName, outcome: 'forbidden', subject });
    throw forbidden('NOT_ALLOWED', `Your grants do not include ${fieldName}. ${whoMay(access)}`, {
      operation: fieldName,
    });
  }
}

const allows = ({ grants }: OperationAccess, actor: Actor) => grants === 'signed in' || has(actor, ...grants);

const whoMay = (access?: OperationAccess) =>
  Array.isArray(access?.grants) ? `It is for: ${access.grants.join(', ')}.` : 'Nobody may use it.';
