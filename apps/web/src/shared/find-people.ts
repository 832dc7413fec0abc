import { graphql, type ResultOf } from '../graphql/graphql.js';

/** People by the beginning of a name, with what tells namesakes apart. */
export const FIND_PEOPLE = graphql(`
  query FindPeople($name: String!) {
    findPractitioners(name: $name, first: 25) {
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
      }
    }
  }
`);

type Somebody = ResultOf<typeof FIND_PEOPLE>['findPractitioners']['edges'][number]['node'];

/** What tells somebody found from others, as far as the reader may see it. */
export function tellsApart({ employer, role, team, site, staffNumberEnd }: Somebody): string {
  const places = [role, employer, team, site].flatMap((one) => one?.name ?? []);
  const all = employer ? places : ['no post today'];
  return [...all, ...(staffNumberEnd ? [`staff number … ${staffNumberEnd}`] : [])].join(', ');
}
