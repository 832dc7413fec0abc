import { graphql, type OneOf, type ResultOf, type VariablesOf } from '../../graphql/graphql.js';

export const AUDIT_EVENTS = graphql(`
  query AuditEvents(
    $reason: String!
    $about: ID
    $by: ID
    $account: ID
    $from: Day
    $lastDay: Day
    $kind: AuditKind
    $first: Int
    $after: String
  ) {
    auditEvents(
      reason: $reason
      practitionerId: $about
      byPractitionerId: $by
      byAccountId: $account
      from: $from
      lastDay: $lastDay
      kind: $kind
      first: $first
      after: $after
    ) {
      edges {
        node {
          id
          at
          name
          operation
          inWords
          kind
          rights
          asDeputyOf
          sharedUnder
          peopleNamed
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type AuditEvents = ResultOf<typeof AUDIT_EVENTS>['auditEvents'];
export type AuditEvent = AuditEvents['edges'][number]['node'];

/** What is searched for, page by page. */
export type Search = Omit<VariablesOf<typeof AUDIT_EVENTS>, 'first' | 'after'>;

export const KINDS: { id: OneOf<'AuditKind'>; name: string }[] = [
  { id: 'READ', name: 'Looked' },
  { id: 'CHANGED', name: 'Changed something' },
  { id: 'FORBIDDEN', name: 'Was refused' },
];
