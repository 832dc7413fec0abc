import type { GraphQLError } from 'graphql';

/** What graphql itself found wrong with a request before running it. */
export class RequestErrors extends Error {
  constructor(
    readonly code: 'DOCUMENT_INVALID' | 'VARIABLES_INVALID',
    readonly errors: readonly GraphQLError[],
  ) {
    super(code);
  }
}
