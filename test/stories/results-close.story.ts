import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const SESSIONS = graphql(`{ mySessions(from: "2026-10-05", first: 100) { edges { node {
  id heldOn module { key } marked unmarked resultsDue } } } }`);
const REGISTER = graphql(`query ($id: ID!) { register(sessionId: $id) {
  assesses { competency { id key } levels { rank } } entries { practitioner { id } mark { state } } } }`);
const EFFECTS = graphql(`query ($id: ID!) { registerEffects(sessionId: $id) { inWords } }`);
const RECORD = graphql(
  `mutation ($input: RecordAssessmentsInput!) { recordAssessments(input: $input) { stated { rank } } }`,
);
const VERDICT =
  graphql(`{ closeMatch { checks { numerator base } worst { cluster { name } gap { needLevel { key } close } } }
  requiredAgainstHeld { clusters { cluster { name } needLevels { needLevel { key } heads { numerator base } fte { numerator base } close } } } }`);

const due = async () =>
  (await api.ask('trainer', SESSIONS)).data.mySessions.edges.map(({ node }) => node).filter((one) => one.resultsDue);
async function millbrook() {
  const { closeMatch, requiredAgainstHeld } = (await api.ask('planner', VERDICT)).data;
  const cluster = requiredAgainstHeld.clusters.find(({ cluster: { name } }) => name === 'Millbrook')!;
  const level = cluster.needLevels.find(({ needLevel: { key } }) => key === 'partnership-plus')!;
  const worst = closeMatch.worst.map(({ cluster: { name }, gap }) => `${name} ${gap.needLevel.key} ${gap.close}`);
  return { level, worst, within: closeMatch.checks };
}

it('the results of a session that is marked and not assessed yet are due, and recording them closes a shortage', async () => {
  const [session, ...others] = await due();
  expect(others).toEqual([]);
  expect(session).toMatchObject({ heldOn: expect.stringMatching(/^2026-10-2\d$/), marked: 5, unmarked: 0 });
  expect(session!.module.key).toBe('maternal-mental-health');
  const before = await millbrook();
  expect(before.level).toMatchObject({
    heads: { numerator: 0, base: 4 },
    fte: { numerator: 0, base: 3.6 },
    close: false,
  });
  expect(before.worst).toContain('Millbrook partnership-plus false');
  expect(before.within).toEqual({ numerator: 73, base: 75 });

  const { assesses, entries } = (await api.ask('trainer', REGISTER, { id: session!.id })).data.register;
  const { competency } = assesses.find(({ competency: { key } }) => key === 'tri.maternal-mental-health')!;
  const passed = entries.slice(0, 4);
  const results = passed.map(({ practitioner }) => ({
    ...{ practitionerId: practitioner.id, competencyId: competency.id, rank: 3 },
  }));
  const { data, errors } = await api.ask('trainer', RECORD, { input: { sessionId: session!.id, results } });
  expect(errors).toBeUndefined();
  expect(data.recordAssessments).toEqual(Array(4).fill({ stated: { rank: 3 } }));

  const told = [
    '5 people have evidence of Asking parents about their mood by this; by itself that changed nothing of what they hold.',
    '4 people hold Maternal mental health at a higher level than before.',
  ];
  const effects = async () =>
    (await api.ask('trainer', EFFECTS, { id: session!.id })).data.registerEffects.map(({ inWords }) => inWords);
  expect(await effects()).toEqual(told);
  expect((await due()).map(({ id }) => id)).toEqual([session!.id]);
  const given = new Set(results.map((one) => `${one.practitionerId} ${one.competencyId}`));
  const rest = entries.flatMap(({ practitioner }) =>
    assesses.flatMap(({ competency: { id: competencyId }, levels }) => {
      const rank = competencyId === competency.id ? 0 : levels.at(-1)!.rank;
      return given.has(`${practitioner.id} ${competencyId}`)
        ? []
        : [{ practitionerId: practitioner.id, competencyId, rank }];
    }),
  );
  expect(rest).toHaveLength(6);
  await api.ask('trainer', RECORD, { input: { sessionId: session!.id, results: rest } });
  expect(await due()).toEqual([]);
  expect(await effects()).toEqual([
    told[0],
    `${told[1]} 1 person holds Maternal mental health at a lower level than before.`,
  ]);
  const after = await millbrook();
  expect(after.level).toMatchObject({ heads: { numerator: 4, base: 4 }, close: true });
  expect(after.worst).not.toContain('Millbrook partnership-plus false');
  expect(after.within).toEqual({ numerator: 74, base: 75 });
});
