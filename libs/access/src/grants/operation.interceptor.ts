import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { GraphQLOutputType, GraphQLResolveInfo } from 'graphql';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Audit, type AuditedAct, type AuditOutcome } from '@app/audit';
import { Database } from '@app/database';
import type { Actor, Grant } from './actor.js';
import { rememberedAs } from './remembered-as.js';
import { KeptAnswers } from './kept-answers.js';
import { IdempotentResponses } from './idempotent-responses.js';
import { NothingChanged } from './nothing-changed.js';
import { type Permission, permissionsOf } from './permissions.js';
import { subjectOf } from './subject.js';
import { WhoAnswers } from './who-answers.js';

interface Operation {
  name: string;
  actor: Actor;
  args: Record<string, unknown> & { idempotencyKey?: string };
  /** Whether a read of it leaves an audit row. */
  audited: boolean;
  namesAPerson: boolean;
  /** The grants of whoever asks by which they may. */
  rights: readonly Grant[];
  /** Why it is asked, where it must be said. */
  reason?: string;
  answers: GraphQLOutputType;
  /** Whether it is asked of oneself alone, so that a change is one of one's own. */
  ofOneself: boolean;
}

/**
 * Every mutation runs in one transaction with its audit row: of a change, or of a read where it only told something. What a query
 * asks for at the same time is read in one transaction; where people or figures are read, its audit row is written in it, once the
 * answer is there and before it is given. Of a machine every request is remembered, whatever it is about.
 */
@Injectable()
export class OperationInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly responses: IdempotentResponses,
    private readonly kept: KeptAnswers,
    private readonly whoAnswers: WhoAnswers,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType<GqlContextType>() !== 'graphql') return next.handle();
    const graphql = GqlExecutionContext.create(context);
    const info = graphql.getInfo<GraphQLResolveInfo>();
    const permission = permissionsOf(info.schema).get(info.fieldName);
    const { actor } = graphql.getContext<{ actor: Actor }>();
    const args = graphql.getArgs<Operation['args']>();
    const operation = {
      ...{ name: info.fieldName, actor, args },
      rights: rightsOf(actor, permission),
      ...(permission?.takesReason && { reason: String(args.reason).trim() }),
      audited: permission?.audited === true,
      namesAPerson: permission?.namesAPerson !== false,
      ofOneself: permission?.ofOneself === true,
      answers: info.returnType,
    };
    // What a repeat is compared by is as it was sent.
    const run = async () => {
      await this.whoAnswers.put(actor, args);
      return lastValueFrom(next.handle());
    };
    const answer = info.parentType.name === 'Mutation' ? this.change(operation, run) : this.read(operation, run);
    return from(answer.catch((refusal) => this.refused(operation, refusal)));
  }

  private change(operation: Operation, run: () => Promise<unknown>): Promise<unknown> {
    return this.database.transaction(operation.actor, async () => {
      const { answer, first } = await this.responses.once(operation, run);
      const changed = first && !(answer instanceof NothingChanged);
      await this.audit.record(changed ? acted(operation, 'CHANGED', answer) : acted(operation, 'READ', answer));
      return answer;
    });
  }

  /* What was not seen is not audited as read. */
  private read(operation: Operation, run: () => Promise<unknown>): Promise<unknown> {
    const mayBeLost = !operation.namesAPerson;
    const remembered = (answer?: unknown) => this.audit.record({ ...acted(operation, 'READ', answer), mayBeLost });
    if (!operation.audited && !operation.actor.isMachine) return this.database.reading(operation.actor, run);
    if (!operation.audited || operation.namesAPerson) return this.database.reading(operation.actor, run, remembered);
    return this.kept.answer(operation, run, remembered);
  }

  /* The row of what was undone went with it, so what was told is remembered by one of its own. */
  private async refused(operation: Operation, refusal: unknown): Promise<never> {
    const outcome = rememberedAs(operation.actor, refusal);
    if (outcome) await this.audit.record(acted(operation, outcome));
    throw refusal;
  }
}

const rightsOf = ({ grants }: Actor, permission?: Permission): Grant[] =>
  grants.filter(({ kind }) => permission?.mayAsk.some((allowed) => allowed === kind));

const acted = (
  { name, actor, args, answers, rights, reason, ofOneself }: Operation,
  outcome: AuditOutcome,
  answer?: unknown,
): AuditedAct => ({
  partnershipId: actor.partnershipId,
  accountId: actor.accountId,
  operation: name,
  outcome,
  subject: subjectOf(args, answer, answers, ofOneself && outcome === 'CHANGED' ? actor.practitionerId : null),
  rights: [...new Set(rights.map(({ kind }) => kind))],
  stoodFor: [...new Set(rights.flatMap(({ deputyFor }) => deputyFor?.accountId ?? []))],
  reason,
});
