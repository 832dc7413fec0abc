import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const MARKS = graphql(`query ($after: String) {
  myAttendances(first: 3, after: $after) {
    edges { node { id session { id } state minutes reason walkIn contentCredit markedBy { name } voidedAt voidReason } }
    pageInfo { hasNextPage endCursor } } }`);
const EVIDENCE = graphql(`query ($after: String) {
  myEvidence(first: 10, after: $after) {
    edges { node { id voidReason } } pageInfo { hasNextPage endCursor } } }`);
const WALK_INS = graphql(`{ myAttendances(noticesOnly: true) { edges { node { id walkIn } } } }`);
const PROFILE = graphql(`{ myProfile { lines { competency { id } } } }`);
const SESSION = graphql(`{ mySessions(from: "2026-10-01", first: 1) { edges { node { id } } } }`);
const REGISTER = graphql(`query ($id: ID!) { register(sessionId: $id) { version } }`);
const SAVE = graphql(`mutation ($input: SaveRegisterInput!) { saveRegister(input: $input) { version } }`);
const VOID = graphql(`mutation ($input: VoidRegisterInput!) { voidRegister(input: $input) { version } }`);

const END = graphql(`mutation ($id: ID!) {
  endPost(input: { postId: $id, lastDay: "2026-10-30", reason: "left" }) { post { id } } }`);

type Page<Node> = { edges: { node: Node }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };

async function whole<Node>(page: (after: string | null) => Promise<Page<Node>>): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ;) {
    const { edges, pageInfo }: Page<Node> = await page(after);
    nodes.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return nodes;
    after = pageInfo.endCursor;
  }
}
const marks = (who: string) => whole(async (after) => (await api.ask(who, MARKS, { after })).data.myAttendances);
const evidence = (who: string) => whole(async (after) => (await api.ask(who, EVIDENCE, { after })).data.myEvidence);

async function factsOf(who: string, table: 'attendance_mark' | 'evidence', order: string): Promise<string[]> {
  const { rows } = await api.database.query(
    `select f.id from ${table} f join account a on a.practitioner_id = f.practitioner_id and a.subject = $1 order by ${order}`,
    [who],
  );
  return rows.map(({ id }) => id);
}

it('every mark and every piece is on my record once, page by page, asked for or not, voided or not', async () => {
  const mine = await marks('practitioner');
  expect(mine.map(({ id }) => id)).toEqual(
    await factsOf('practitioner', 'attendance_mark', 'coalesce(f.voided_at, f.recorded_at) desc, f.id desc'),
  );
  expect(mine.length).toBeGreaterThan(3);
  const pieces = await evidence('practitioner');
  expect(pieces.map(({ id }) => id)).toEqual(await factsOf('practitioner', 'evidence', 'f.valid_from desc, f.id desc'));
  const asked = (await api.ask('practitioner', PROFILE)).data.myProfile.lines.map(({ competency }) => competency.id);
  const { rows } = await api.database.query(
    `select 1 from evidence e join account a on a.practitioner_id = e.practitioner_id and a.subject = 'practitioner'
      where not e.competency_id = any($1)`,
    [asked],
  );
  expect(rows.length).toBeGreaterThan(0);
});

it('somebody put on a register without a place is told, by whom, and that it was voided', async () => {
  const { id } = (await api.ask('trainer', SESSION)).data.mySessions.edges[0]!.node;
  const { rows } = await api.database.query(`select practitioner_id as id from account where subject = 'practitioner'`);
  const practitionerId: string = rows[0].id;
  const { version } = (await api.ask('trainer', REGISTER, { id })).data.register;
  const mark = { practitionerId, state: 'PRESENT' as const, walkIn: true, reason: 'Swapped' };
  const saved = await api.ask('trainer', SAVE, { input: { sessionId: id, version, marks: [mark] } });
  expect(saved.errors).toBeUndefined();
  const [added] = await marks('practitioner');
  expect(added).toMatchObject({
    session: { id },
    walkIn: true,
    reason: 'Swapped',
    contentCredit: true,
    markedBy: { name: 'Siobhán O’Neill' },
    voidReason: null,
  });
  const input = { sessionId: id, version: version + 1, practitionerIds: [practitionerId], reason: 'Another Sam' };
  expect((await api.ask('trainer', VOID, { input })).errors).toBeUndefined();
  expect((await marks('practitioner'))[0]).toMatchObject({
    id: added!.id,
    contentCredit: false,
    voidReason: 'Another Sam',
  });
  const walkIns = (await api.ask('practitioner', WALK_INS)).data.myAttendances.edges;
  expect(walkIns[0]!.node.id).toBe(added!.id);
  expect(walkIns.every(({ node }) => node.walkIn)).toBe(true);
});

it('whoever has left keeps their own record, whole', async () => {
  const before = [await marks('practitioner'), await evidence('practitioner')];
  const { rows } = await api.database.query(
    `select o.id from post o join account a on a.practitioner_id = o.practitioner_id and a.subject = 'practitioner'
      where o.voided_at is null and o.valid_until is null`,
  );
  for (const { id } of rows) expect((await api.ask('steward', END, { id })).errors).toBeUndefined();
  expect((await api.ask('practitioner', PROFILE)).data.myProfile.lines).toEqual([]);
  expect([await marks('practitioner'), await evidence('practitioner')]).toEqual(before);
});
