import { graphql, type ResultOf } from '../graphql/graphql.js';

/** People by the beginning of a name, with what tells namesakes apart. */
export const FIND_PEOPLE = graphql(`
  query FindPeople($name: String!, $after: String) {
    findPractitioners(name: $name, first: 25, after: $after) {
      edges {
        node {
          id
          name
          employer {
            name
          }
          role {
            name
          }
          team {
            name
          }
          site {
            name
          }
          staffNumberEnd
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Somebody = ResultOf<typeof FIND_PEOPLE>['findPractitioners']['edges'][number]['node'];

/** What tells namesakes apart. */
export type Apart = Pick<Somebody, 'employer' | 'team' | 'site' | 'staffNumberEnd'>;

/** The same in words, as far as it is known and the reader may see it. */
export const apartFrom = ({ employer, team, site, staffNumberEnd }: Apart): string[] => [
  ...[employer, team, site].flatMap((one) => one?.name ?? []),
  ...(staffNumberEnd ? [`staff number … ${staffNumberEnd}`] : []),
];

/** What tells somebody found from others, as far as the reader may see it. */
export function tellsApart({ role, ...somebody }: Somebody): string {
  const first = somebody.employer ? role?.name : 'no post today';
  return [...(first ? [first] : []), ...apartFrom(somebody)].join(', ');
}
