import { type ExecutionResult, GraphQLError, type GraphQLSchema, OperationTypeNode } from 'graphql';
import type { RequestParams, Response } from 'graphql-http';
import type { HttpDriverConfig, RequestContext } from './driver.options.js';
import { ErrorFormatter, formatRequestErrors } from '../answers/index.js';
import { type Exchange, type HttpRequest, mutationByGet } from './http.exchange.js';
import type { Limits } from '../limits/index.js';
import { Operations } from './operations.js';
import { statusOf } from '../answers/index.js';
import { RequestErrors } from '../answers/index.js';

// graphql-http picks status and media type by these; the body is written here, since it would write it with a replacer
// function, which costs more than the query.
const ANSWERED: ExecutionResult = { data: null };
const REFUSED = [new GraphQLError('Refused')];

type Answer = ExecutionResult | readonly GraphQLError[] | Response;

/** From the parameters of a request to the body of its answer. */
export class HttpAnswer {
  private readonly operations: Operations;
  private readonly asked: HttpDriverConfig['asked'];
  private readonly mayIntrospect: NonNullable<HttpDriverConfig['mayIntrospect']>;

  constructor(
    schema: GraphQLSchema,
    private readonly limits: Limits,
    { mayIntrospect = () => false, asked }: HttpDriverConfig,
  ) {
    this.asked = asked;
    this.operations = new Operations(schema, limits);
    this.mayIntrospect = mayIntrospect;
  }

  async to(http: HttpRequest, params: RequestParams): Promise<Answer> {
    const formatter = new ErrorFormatter(http.raw);
    const mayIntrospect = this.mayIntrospect(http.raw, http.context.actor);
    try {
      const operation = this.operations.find(params, { mayIntrospect });
      this.asked?.(http.raw, operation.rootFields);
      if (operation.kind === OperationTypeNode.MUTATION && http.method === 'GET') return mutationByGet();
      return this.answered(await operation.answer(contextOf(http), params.variables ?? {}), http.context, formatter);
    } catch (error) {
      const isRequest = error instanceof RequestErrors;
      const errors = isRequest ? formatRequestErrors(error, mayIntrospect) : [formatter.format(error)];
      http.context.body = JSON.stringify({ errors });
      return REFUSED;
    }
  }

  private answered({ data, errors }: ExecutionResult, exchange: Exchange, formatter: ErrorFormatter) {
    if (data === undefined) throw new RequestErrors('VARIABLES_INVALID', errors ?? []);
    const listed = errors?.slice(0, this.limits.errors).map((error) => formatter.format(error));
    exchange.body = JSON.stringify(listed ? { errors: listed, data } : { data });
    if (listed && isEmpty(data)) exchange.status = statusWithoutData(listed);
    return ANSWERED;
  }
}

const contextOf = ({ raw, context }: HttpRequest): RequestContext => ({
  request: raw,
  reply: context.reply,
  actor: context.actor,
  loaders: new Map(),
});

const isEmpty = (data: ExecutionResult['data']) => Object.values(data ?? {}).every((value) => value === null);

// The one refusal of a resolver that HTTP clients act on by themselves: they sign in and send the request again.
const statusWithoutData = (errors: { extensions: { kind: string } }[]) =>
  errors.some(({ extensions }) => extensions.kind === 'unauthenticated') ? statusOf('unauthenticated') : undefined;
