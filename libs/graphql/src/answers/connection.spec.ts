import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectionOf, printSchemaFile } from '../index.js';
import { People, Person, PersonConnection } from '../driver/spec.people.js';
import { serve, type Server } from '../driver/spec.server.js';

type Page = { edges: { node: { id: string } }[]; pageInfo: Record<string, unknown> };
const query = `query ($first: Int, $after: String) {
  people(first: $first, after: $after) {
    edges { node { id } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

describe('a list by pages', () => {
  let server: Server;
  beforeAll(async () => void (server = await serve([People])));
  afterAll(() => server.stop());
  const page = async (variables: object) => (await server.post(query, variables)).data!.people as Page;

  it('gives everybody once, page by page', async () => {
    const ids: string[] = [];
    let next: Page | undefined;
    do {
      next = await page({ first: 7, after: next?.pageInfo.endCursor });
      ids.push(...next.edges.map(({ node }) => node.id));
    } while (next.pageInfo.hasNextPage);
    expect(ids).toEqual(Array.from({ length: 30 }, (_, at) => String(at + 1)));
    expect(next.pageInfo.hasPreviousPage).toBe(true);
  });

  it('has 25 rows and nothing before it unless asked otherwise', async () => {
    const { edges, pageInfo } = await page({});
    expect(edges).toHaveLength(25);
    expect(pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  });

  it('may be empty', async () => {
    const { pageInfo } = await page({ first: 30 });
    const { edges, pageInfo: beyond } = await page({ after: pageInfo.endCursor });
    expect([edges, beyond.hasNextPage, beyond.startCursor, beyond.endCursor]).toEqual([[], false, null, null]);
  });

  it.each([
    [{ first: 0 }, 'PAGE_TOO_LARGE'],
    [{ after: 'nonsense' }, 'CURSOR_INVALID'],
  ])('%j is refused as %s', async (variables, code) => {
    expect((await server.post(query, variables)).code).toBe(code);
  });

  it('is one type for one node', () => expect(connectionOf(Person)).toBe(PersonConnection));

  it('is described in the schema file, which is sorted', () => {
    const file = printSchemaFile(server.schema);
    expect(file).toContain('"""One page of a list of Person."""\ntype PersonConnection {');
    expect(file).toContain('after: String');
    expect(file).toContain('first: Int = 25');
    expect(file.indexOf('type PageInfo')).toBeLessThan(file.indexOf('type Person '));
    expect(file.endsWith('}\n')).toBe(true);
  });
});
