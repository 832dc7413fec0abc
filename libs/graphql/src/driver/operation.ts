import {
  type DocumentNode,
  execute,
  type ExecutionResult,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { costOf } from '../limits/index.js';
import { assertAffordable } from '../limits/index.js';
import type { Shape } from '../limits/index.js';
import type { Limits } from '../limits/index.js';
import { Lru } from '../limits/index.js';
import { RequestErrors } from '../answers/index.js';
import type { RequestContext } from './driver.options.js';

type Variables = Record<string, unknown>;
type Run = (context: RequestContext, variables: Variables) => ExecutionResult | Promise<ExecutionResult>;

const COSTS_KEPT = 20;

/** One valid operation, compiled, to be run any number of times. */
export class Operation {
  readonly introspects: boolean;
  /** Of the schema's roots, by their own names; those in fragments are left out. */
  readonly rootFields: readonly string[];
  private readonly document: DocumentNode;
  private readonly run: Run;
  private readonly costs = new Lru<number>(COSTS_KEPT);

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly limits: Limits,
    document: DocumentNode,
    private readonly definition: OperationDefinitionNode,
    private readonly shape: Shape,
  ) {
    this.introspects = shape.introspects;
    this.rootFields = definition.selectionSet.selections.flatMap((one) =>
      one.kind === Kind.FIELD ? one.name.value : [],
    );
    this.document = alone(document, definition);
    this.run = shape.conditional ? this.interpreted() : this.compiled();
  }

  get kind() {
    return this.definition.operation;
  }

  async answer(context: RequestContext, variables: Variables): Promise<ExecutionResult> {
    const coerced = this.coerced(variables);
    assertAffordable(this.limits, this.cost(variables));
    return this.run(context, this.shape.conditional ? variables : coerced);
  }

  // The compiled form coerces again, but badly: it lets a @oneOf input with two fields pass, and misses the default of a field
  // in a list. So it is given what graphql-js has coerced; input enums whose values differ from their names would not survive that.
  private coerced(variables: Variables): Variables {
    const { variableDefinitions = [] } = this.definition;
    if (variableDefinitions.length === 0) return {};
    const { errors, coerced } = getVariableValues(this.schema, variableDefinitions, variables, {
      maxErrors: this.limits.errors - 1,
    });
    if (errors) throw new RequestErrors('VARIABLES_INVALID', errors);
    return coerced;
  }

  // To price a question takes longer than to coerce its variables, and the same few page sizes come again and again.
  private cost(variables: Variables) {
    const key = this.shape.priced.map((name) => String(variables[name])).join();
    return this.costs.get(key) ?? this.costs.set(key, costOf(this.schema, this.document, variables, this.limits));
  }

  private compiled(): Run {
    const compiled = compileQuery(this.schema, this.document, undefined, { disablingCapturingStackErrors: true });
    if (!isCompiledQuery(compiled)) throw new Error('An operation could not be compiled', { cause: compiled.errors });
    return (context, variables) => compiled.query({}, context, variables);
  }

  // graphql-jit 0.8.9 applies one fragment's @skip and @include to all its uses, and so leaves out fields that were asked for.
  private interpreted(): Run {
    const { schema, document } = this;
    return (contextValue, variableValues) => execute({ schema, document, rootValue: {}, contextValue, variableValues });
  }
}

const alone = (document: DocumentNode, operation: OperationDefinitionNode): DocumentNode => ({
  ...document,
  definitions: [operation, ...document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)],
});
