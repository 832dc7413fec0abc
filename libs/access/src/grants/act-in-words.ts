import { Extensions } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';

/**
 * How the audit tells of an operation, said beside it: a sentence without its subject, such as *Opened the register of a session*, for the
 * people it was about and for stewards alike. Each operation that leaves a row has one.
 */
export const ActInWords = (actInWords: string) => Extensions({ actInWords });

/* What is done outside GraphQL. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  signIn: 'Signed in',
  signOut: 'Signed out',
  acceptInvitation: 'Accepted an invitation',
  sendFile: 'Sent a file',
  putLearningFile: 'Put a file beside what they had added to their own record of learning',
  takeAwayLearningFile: 'Took the file away from what they had added to their own record of learning',
  takeLearningFile: 'Saved the file beside what they had added to their own record of learning',
  takeEverything: 'Saved everything that is held on somebody as a file, for their own request',
  takeList: 'Saved a list of an employer’s people as a file',
  confirmPrivateAddress: 'Confirmed an address of their own',
};

/** An operation as the audit tells of it; one that is gone since, or that only a refusal can leave a row of, by its name. */
export const actInWords = (schema: GraphQLSchema, operation: string): string =>
  ELSEWHERE[operation] ?? saidOf(schema, operation) ?? `Asked ${operation}`;

/** What is said beside an operation, if anything. */
export function saidOf(schema: GraphQLSchema, operation: string): string | undefined {
  const field = schema.getQueryType()?.getFields()[operation] ?? schema.getMutationType()?.getFields()[operation];
  return field?.extensions.actInWords as string | undefined;
}
