import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountOf, codeOf } from '../support/accounts.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';
import { ADD, END, LIVE, MINE, OPEN, partiesIn, PROFILE, RECORD, SAID, SAY, VOID } from '../support/sharing.js';

let api: TestApi;
/** Margaret manages; her employer, another agency, and somebody of that other agency alone whom she does not manage. */
let own: string, other: string, third: string, stranger: string, colleague: string;
beforeAll(async () => {
  api = await startApi();
  ({ own, other, third, stranger, colleague } = await partiesIn(api));
});
afterAll(() => api.close());

const add = (more: object = {}) =>
  api.ask('steward', ADD, {
    input: {
      ...{ name: 'Early help sharing agreement', agencyIds: [own, other], purpose: 'MATCHING', part: 'DETAIL' },
      ...{ basis: 'PUBLIC_TASK', reference: 'Shared drive, ISA 14', reviewOn: '2027-11-02', ...more },
    },
  });
const profile = async (id = stranger) => {
  const answer = await api.ask('manager', PROFILE, { id });
  return answer.errors ? codeOf(answer) : answer.data.profile;
};
/** Thu, the agency that employs her, and another. */
const thuAndAgencies = async () => {
  const { practitioner_id: thu } = await accountOf(api, 'practitioner');
  const { rows } = await api.database.query(
    `select employer_id as id from post where practitioner_id = $1 and ${LIVE}`,
    [thu],
  );
  const thus = rows[0].id as string;
  return { thu, agencyIds: [thus, [own, other, third].find((id) => id !== thus)!] as const };
};
const mySharing = async () => (await api.ask('practitioner', MINE)).data.mySharing;
const takeBack = async (agreementId: string) =>
  (await api.ask('steward', VOID, { input: { agreementId, reason: 'arranged' } })).data.voidSharingAgreement;

describe('an agreement', () => {
  it('opens the profile of people of another party, without how they rate themselves, and closes it with the next look', async () => {
    expect(await profile()).toBe('PRACTITIONER_NOT_FOUND');
    const agreement = (await add()).data.addSharingAgreement;
    expect(agreement).toMatchObject({
      ...{
        state: 'IN_FORCE',
        purpose: 'MATCHING',
        part: 'DETAIL',
        basis: 'PUBLIC_TASK',
        firstDay: '2026-11-02',
        lastDay: null,
      },
      views: expect.arrayContaining([
        { of: { id: other }, seenBy: [{ id: own }] },
        { of: { id: own }, seenBy: [{ id: other }] },
      ]),
    });
    expect(agreement.views).toHaveLength(2);
    const seen = (await profile()) as Exclude<Awaited<ReturnType<typeof profile>>, string | undefined>;
    expect(seen).toMatchObject({ practitioner: { id: stranger }, sharedUnder: { name: agreement.name } });
    expect(seen.lines.length).toBeGreaterThan(0);
    expect(seen.lines.filter(({ selfRating }) => selfRating)).toEqual([]);
    await api.database.query(
      `insert into self_rating (partnership_id, id, practitioner_id, competency_id, answer, wants_more, rated_on)
       select current_partnership(), gen_random_uuid(), $1, unnest($2::uuid[]), 'AWARE', true, '2026-11-02'`,
      [stranger, seen.lines.map(({ competency }) => competency.id)],
    );
    expect(await profile()).toEqual(seen);
    const { competency } = seen.lines[0]!;
    await api.database.query(
      `update evidence set voided_at = partnership_now(), void_reason = 'Marked in the wrong row', voided_by = recorded_by
        where practitioner_id = $1 and competency_id = $2 and voided_at is null`,
      [stranger, competency.id],
    );
    const lines = (await profile()) as typeof seen;
    expect(lines.lines.find((line) => line.competency.id === competency.id)).toMatchObject({
      state: 'NONE',
      proof: [],
    });
    expect(JSON.stringify(lines)).not.toContain('wrong row');
    expect(await profile(colleague)).toBe('PRACTITIONER_NOT_FOUND');
    const ended = await takeBack(agreement.id);
    expect(ended.agreement).toMatchObject({ state: 'VOIDED', endedBecause: 'arranged', takenBackOn: '2026-11-02' });
    expect(ended.from).toBe('2026-11-02');
    expect(ended.closed).toEqual(agreement.views);
    expect(await profile()).toBe('PRACTITIONER_NOT_FOUND');
    expect(codeOf(await api.ask('steward', VOID, { input: { agreementId: agreement.id, reason: 'again' } }))).toBe(
      'AGREEMENT_OVER',
    );
  });

  it('of the summary alone, between others, or from a later day on opens no profile', async () => {
    for (const more of [
      { part: 'SUMMARY' },
      { agencyIds: [other, third] },
      { agencyIds: [own, third] },
      { firstDay: '2026-11-03' },
    ]) {
      const { id } = (await add(more)).data.addSharingAgreement;
      expect([more, await profile()]).toEqual([more, 'PRACTITIONER_NOT_FOUND']);
      await takeBack(id);
    }
  });

  it('tells what closes, but for what another agreement goes on to open', async () => {
    const [two, three] = [
      (await add({ name: 'Of two' })).data.addSharingAgreement,
      (await add({ name: 'Of three', agencyIds: [own, other, third] })).data.addSharingAgreement,
    ];
    const end = (agreementId: string, lastDay: string) =>
      api.ask('steward', END, { input: { agreementId, lastDay, reason: 'the law changed' } });
    const ended = (await end(three.id, '2026-11-30')).data.endSharingAgreement;
    expect(ended).toMatchObject({ from: '2026-12-01', agreement: { state: 'IN_FORCE', lastDay: '2026-11-30' } });
    const pairs = ended.closed.flatMap(({ of, seenBy }) => seenBy.map(({ id }) => `${id} sees ${of.id}`)).sort();
    expect(pairs).toEqual(
      [`${third} sees ${own}`, `${third} sees ${other}`, `${own} sees ${third}`, `${other} sees ${third}`].sort(),
    );
    expect((await end(three.id, '2026-12-31')).data.endSharingAgreement.agreement.lastDay).toBe('2026-12-31');
    expect(codeOf(await end(three.id, '2026-11-01'))).toBe('SHARING_DAYS_INVALID');
    expect(await profile()).toMatchObject({ sharedUnder: { name: 'Of two' } });
    await takeBack(two.id);
    expect(await profile()).toMatchObject({ sharedUnder: { name: 'Of three' } });
    await takeBack(three.id);
    expect(codeOf(await end(three.id, '2026-12-01'))).toBe('AGREEMENT_OVER');
  });
});

describe('consent', () => {
  it('is asked of each person where an agreement rests on it, and closes by a no where it does not', async () => {
    const agreement = (await add({ basis: 'CONSENT' })).data.addSharingAgreement;
    const record = async (agrees: boolean) =>
      (await api.ask('steward', RECORD, { id: stranger, agrees })).data.recordSharingAnswer;
    expect(await profile()).toBe('PRACTITIONER_NOT_FOUND');
    expect(await record(true)).toEqual([{ agrees: true, recordedBy: 'Tomasz Wiśniewski' }]);
    expect(await profile()).toMatchObject({ sharedUnder: { name: agreement.name } });
    await record(false);
    expect(await profile()).toBe('PRACTITIONER_NOT_FOUND');
    await takeBack(agreement.id);
    const { id } = (await add()).data.addSharingAgreement;
    expect(await profile()).toBe('PRACTITIONER_NOT_FOUND');
    await record(true);
    expect(await profile()).toMatchObject({ practitioner: { id: stranger } });
    expect((await api.ask('steward', SAID, { id: stranger })).data.sharingAnswers).toEqual([
      { purpose: 'MATCHING', agrees: true, recordedBy: 'Tomasz Wiśniewski' },
    ]);
    await takeBack(id);
  });

  it('is a person’s own to give and to withdraw; they read who sees them by which agreement', async () => {
    const [none, no] = [null, false].map((agrees) => [
      { purpose: 'MATCHING', agrees, recordedBy: agrees === null ? null : 'Thu Nguyễn' },
    ]);
    expect(await mySharing()).toEqual({ answers: none, sharedWith: [], awaitingMe: [] });
    const { thu, agencyIds } = await thuAndAgencies();
    const { id } = (await add({ name: 'About me', agencyIds })).data.addSharingAgreement;
    expect((await mySharing()).sharedWith).toEqual([
      { agreement: { name: 'About me' }, agencies: [{ id: agencyIds[1] }] },
    ]);
    expect((await api.ask('practitioner', SAY, { agrees: false })).data.answerSharing.sharedWith).toEqual([]);
    expect(codeOf(await api.ask('steward', RECORD, { id: thu, agrees: true }))).toBe('THEY_SAID_NO');
    expect((await mySharing()).answers).toEqual(no);
    expect((await api.ask('practitioner', SAY, { agrees: true })).data.answerSharing.sharedWith).toHaveLength(1);
    await takeBack(id);
  });

  it('is to agreements that were there when it was given, and to no later one with other parties', async () => {
    const { thu, agencyIds } = await thuAndAgencies();
    await api.ask('practitioner', SAY, { agrees: true });
    await api.database.query(
      `update sharing_answer set recorded_at = '2026-10-01T09:00:00Z' where practitioner_id = $1 and voided_at is null`,
      [thu],
    );
    const { id } = (await add({ name: 'Not asked about', agencyIds, basis: 'CONSENT' })).data.addSharingAgreement;
    expect(await mySharing()).toMatchObject({ sharedWith: [], awaitingMe: [{ name: 'Not asked about' }] });
    await api.ask('practitioner', SAY, { agrees: true });
    expect(await mySharing()).toMatchObject({
      sharedWith: [{ agreement: { name: 'Not asked about' } }],
      awaitingMe: [],
    });
    await takeBack(id);
  });
});

describe('who looked under an agreement', () => {
  it('is told with it; whose records are open is told by name', async () => {
    const { id, name } = (await add()).data.addSharingAgreement;
    await profile();
    const events = await api.ask(
      'steward',
      graphql(
        `query ($id: ID) { auditEvents(reason: "asked by her", practitionerId: $id, first: 1) { edges { node { operation sharedUnder } } } }`,
      ),
      { id: stranger },
    );
    expect(events.data.auditEvents.edges[0]!.node).toEqual({ operation: 'profile', sharedUnder: name });
    const team = await api.ask(
      'manager',
      graphql(`{ myTeam(first: 1) { people { edges { node { practitioner { id } } } } } }`),
    );
    const mine = team.data.myTeam.people.edges[0]!.node.practitioner.id;
    const open = (await api.ask('manager', OPEN, { ids: [stranger, mine, colleague] })).data.openRecords;
    expect(open.map(({ practitioner, sharedUnder }) => [practitioner.id, sharedUnder?.name ?? null]).sort()).toEqual(
      [
        [stranger, name],
        [mine, null],
      ].sort(),
    );
    await takeBack(id);
    expect((await api.ask('manager', OPEN, { ids: [stranger] })).data.openRecords).toEqual([]);
  });
});
