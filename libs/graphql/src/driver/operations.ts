import { invalid } from '@app/kernel';
import { type DocumentNode, getOperationAST, type GraphQLSchema, specifiedRules, validate } from 'graphql';
import { assertWithin, introspectionRefused, parseWithin } from '../limits/index.js';
import { shapeOf } from '../limits/index.js';
import type { Limits } from '../limits/index.js';
import { Lru } from '../limits/index.js';
import { Operation } from './operation.js';
import { RequestErrors } from '../answers/index.js';

export interface RequestedOperation {
  query: string;
  operationName?: string | null;
}

/** Turns the text of a request into an operation: cheap refusals first, and only once for each text. */
export class Operations {
  private readonly known: Lru<Operation>;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: Limits,
  ) {
    this.known = new Lru(limits.documents);
  }

  find(requested: RequestedOperation, { mayIntrospect }: { mayIntrospect: boolean }): Operation {
    const key = `${requested.operationName ?? ''}\n${requested.query}`;
    const known = this.known.get(key);
    if (known?.introspects && !mayIntrospect) throw introspectionRefused();
    return known ?? this.known.set(key, this.prepare(requested, mayIntrospect));
  }

  private prepare({ query, operationName }: RequestedOperation, mayIntrospect: boolean): Operation {
    const document = parseWithin(this.limits, query);
    const shape = shapeOf(document);
    assertWithin(this.limits, shape);
    if (shape.introspects && !mayIntrospect) throw introspectionRefused();
    this.assertValid(document, mayIntrospect);
    return new Operation(this.schema, this.limits, document, chosen(document, operationName), shape);
  }

  private assertValid(document: DocumentNode, suggest: boolean) {
    const options = { maxErrors: this.limits.errors - 1, hideSuggestions: !suggest };
    const errors = validate(this.schema, document, specifiedRules, options);
    if (errors.length > 0) throw new RequestErrors('DOCUMENT_INVALID', errors);
  }
}

function chosen(document: DocumentNode, name?: string | null) {
  const operation = getOperationAST(document, name);
  if (!operation) throw invalid('OPERATION_UNKNOWN', 'The request must name one of the operations in its document.');
  if (operation.operation !== 'subscription') return operation;
  throw invalid('SUBSCRIPTION_REFUSED', 'Subscriptions are not offered.');
}
