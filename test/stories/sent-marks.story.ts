import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const ROOM = graphql(`{ mySessions(first: 2) { edges { node { id } } } }`);
const REGISTER = graphql(
  `query ($id: ID!) { register(sessionId: $id) { version entries { practitioner { id } mark { state minutes } } } }`,
);
const SEND = graphql(`mutation ($input: SendMarksInput!) { sendMarks(input: $input) {
  register { entries { practitioner { id } mark { state minutes } } }
  outcomes { practitionerId effect refusal { code field inWords } } } }`);

it('of marks that a device kept, those at fault are named, and hold back no other', async () => {
  const { id: sessionId } = (await api.ask('trainer', ROOM)).data.mySessions.edges[1]!.node;
  const { version, entries } = (await api.ask('trainer', REGISTER, { id: sessionId })).data.register;
  const [ana, bo, cy, di, ed] = entries.map(({ practitioner }) => practitioner.id) as [string, string, ...string[]];
  const late = (practitionerId: string, minutes: number) => ({
    ...{ practitionerId, state: 'LATE' as const, minutes, version },
  });
  const marks = [
    { practitionerId: ana, state: 'ABSENT' as const, reason: 'ill\u0000', version },
    late(bo, -5),
    late(cy!, 20_000),
    { ...late(di!, 90), reason: 'x'.repeat(201) },
    late(ed!, 90),
  ];
  const { register, outcomes } = (await api.ask('trainer', SEND, { input: { sessionId, marks } })).data.sendMarks;
  const refused = (field: string, inWords: string) => ({
    effect: 'REFUSED',
    refusal: { code: 'MARK_INVALID', field, inWords },
  });
  expect(outcomes).toEqual([
    {
      practitionerId: ana,
      ...refused('REASON', 'A reason must have no control characters but line breaks and tabs.'),
    },
    { practitionerId: bo, ...refused('MINUTES', 'Minutes are a whole number from 1 on.') },
    { practitionerId: cy, ...refused('MINUTES', 'The session lasted 180 minutes.') },
    { practitionerId: di, ...refused('REASON', 'A reason must have at most 200 characters.') },
    { practitionerId: ed, effect: 'WRITTEN', refusal: null },
  ]);
  const marked = register.entries.filter(({ mark }) => mark);
  expect(marked).toEqual([{ practitioner: { id: ed }, mark: { state: 'LATE', minutes: 90 } }]);
});

it('marks of which none is kept leave an audit row of a read', async () => {
  const { id: sessionId } = (await api.ask('trainer', ROOM)).data.mySessions.edges[1]!.node;
  const { version, entries } = (await api.ask('trainer', REGISTER, { id: sessionId })).data.register;
  const marks = [{ practitionerId: entries[0]!.practitioner.id, state: 'ABSENT' as const, version }];
  await api.ask('trainer', SEND, { input: { sessionId, marks } });
  const { rows } = await api.database.query(
    `select outcome from audit_event where operation = 'sendMarks' order by at desc, id desc limit 1`,
  );
  expect(rows).toEqual([{ outcome: 'READ' }]);
});

it('a mark of which a part is not what it should be is refused alone, and the good one of the same person is written', async () => {
  const { id: sessionId } = (await api.ask('trainer', ROOM)).data.mySessions.edges[1]!.node;
  const { version, entries } = (await api.ask('trainer', REGISTER, { id: sessionId })).data.register;
  const [one, other] = entries.filter(({ mark }) => !mark).map(({ practitioner }) => practitioner.id);
  const good = { practitionerId: one, state: 'PRESENT', version };
  const faulty: [object, string, string | null][] = [
    [{ markedAt: '+010000-01-01T00:00:00.000Z' }, 'MARK_INVALID', 'MARKED_AT'],
    [{ markedAt: 'this morning' }, 'MARK_INVALID', 'MARKED_AT'],
    [{ version: -1 }, 'MARK_INVALID', 'VERSION'],
    [{ version: 1.5 }, 'MARK_INVALID', 'VERSION'],
    [{ version: 1_000_001 }, 'REGISTER_VERSION_AHEAD', null],
    [{ minutes: 2_000_000 }, 'MARK_INVALID', 'MINUTES'],
    [{ minutes: 4_000_000_000 }, 'MARK_INVALID', 'MINUTES'],
    [{ minutes: '90' }, 'MARK_INVALID', 'MINUTES'],
    [{ reason: 'x'.repeat(10_001) }, 'MARK_INVALID', 'REASON'],
    [{ reason: 7 }, 'MARK_INVALID', 'REASON'],
    [{ state: 'MAYBE' }, 'MARK_INVALID', 'STATE'],
    [{ state: 'toString' }, 'MARK_INVALID', 'STATE'],
    [{ practitionerId: 'not-an-id' }, 'PRACTITIONER_NOT_FOUND', null],
  ];
  const marks = [
    ...faulty.map(([part]) => ({ ...good, ...part })),
    good,
    { ...good, practitionerId: other!.toUpperCase() },
  ];
  const { data, errors } = await api.ask('trainer', SEND, { input: { sessionId, marks } });
  expect(errors).toBeUndefined();
  const { register, outcomes } = data.sendMarks;
  expect(outcomes.map(({ effect, refusal }) => [refusal?.code ?? effect, refusal?.field ?? null])).toEqual([
    ...faulty.map(([, code, field]) => [code, field]),
    ['WRITTEN', null],
    ['WRITTEN', null],
  ]);
  expect(outcomes.map(({ practitionerId }) => practitionerId)).toEqual([
    ...faulty.slice(1).map(() => one),
    'not-an-id',
    one,
    other,
  ]);
  const present = register.entries.filter(({ mark }) => mark?.state === 'PRESENT');
  expect(present.map(({ practitioner }) => practitioner.id).sort()).toEqual([one, other].sort());
});

it('marks written into the request itself are read alike', async () => {
  const { id: sessionId } = (await api.ask('trainer', ROOM)).data.mySessions.edges[1]!.node;
  const { version, entries } = (await api.ask('trainer', REGISTER, { id: sessionId })).data.register;
  const { practitioner } = entries.find(({ mark }) => !mark)!;
  const mark = `practitionerId: "${practitioner.id}", version: ${version}`;
  const { data } = await api.ask(
    'trainer',
    `mutation { sendMarks(input: { sessionId: "${sessionId}", marks: [{ ${mark}, state: GONE }, { ${mark}, state: LATE, minutes: 60 }] }) {
      outcomes { effect refusal { field } } } }`,
  );
  expect(data.sendMarks.outcomes).toEqual([
    { effect: 'REFUSED', refusal: { field: 'STATE' } },
    { effect: 'WRITTEN', refusal: null },
  ]);
});
