import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';

let api: TestApi;
let managed: { id: string; account: string };
beforeAll(async () => {
  api = await startApi();
  await api.database.query(
    `insert into account_contact (partnership_id, account_id, name, email)
     select partnership_id, id, 'Margaret Hollis', 'margaret@council.example' from account where subject = 'manager' on conflict do nothing`,
  );
});
afterAll(() => api.close());

const ASK = graphql(
  `mutation ($input: AskForCorrectionInput!) { askForCorrection(input: $input) { id goesTo about said } }`,
);
const MINE = graphql(`{ myCorrections(first: 5) { edges { node { id said goesTo answer answeredBy outcome } } } }`);
const TO_ANSWER = graphql(
  `query ($answeredToo: Boolean) { corrections(first: 20, answeredToo: $answeredToo) { edges { node { id practitioner { name } goesTo } } } }`,
);
const ONE = graphql(`query ($id: ID!) { correction(correctionId: $id) { said answer now } }`);
const WAITING = graphql(`{ waitingForStewards { corrections } }`);
const MY_EVIDENCE = graphql(`query ($id: ID) { myEvidence(evidenceId: $id) { edges { node { id } } } }`);
const ANSWER = graphql(
  `mutation ($input: AnswerCorrectionInput!) { answerCorrection(input: $input) { outcome answer answeredBy } }`,
);

const waiting = async (who: string, answeredToo = false) =>
  (await api.ask(who, TO_ANSWER, { answeredToo })).data.corrections.edges.map(({ node }) => node.id);
const mails = async (subject: string) =>
  (
    await api.database.query(
      'select address from mail where subject like $1 and partnership_id = current_partnership()',
      [`%${subject}%`],
    )
  ).rows;

describe('what is wrong in a record', () => {
  let asked: string;

  it('is said by its person, and waits for a steward', async () => {
    const { data } = await api.ask('practitioner', ASK, {
      input: { subject: 'NAME', words: 'My family name has a hyphen.' },
    });
    expect(data.askForCorrection).toMatchObject({ goesTo: null, about: null, said: 'My family name has a hyphen.' });
    asked = data.askForCorrection.id;
    expect(await waiting('steward')).toContain(asked);
    expect(await waiting('manager')).not.toContain(asked);
    expect((await api.ask('steward', WAITING)).data.waitingForStewards.corrections).toBe(2);
    expect((await api.ask('manager', ONE, { id: asked })).errors![0]!.extensions.code).toBe('CORRECTION_NOT_FOUND');
  });

  it('about a post is read beside what the record says of it now', async () => {
    const ids = await waiting('steward');
    const { data } = await api.ask('steward', ONE, { id: ids.at(-1)! });
    expect(data.correction.said).toContain('my post says 37');
    expect(data.correction.now).toEqual([
      expect.stringMatching(/^Family outreach worker at .*, 37 hours a week, from /),
    ]);
    expect((await api.ask('steward', ONE, { id: asked })).data.correction.now).toEqual([]);
    await api.database.query(
      `update post set weekly_hours = null where practitioner_id = (select practitioner_id from correction_request where id = $1)`,
      [asked],
    );
    const { now } = (await api.ask('steward', ONE, { id: ids.at(-1)! })).data.correction;
    expect(now).toEqual([expect.not.stringContaining('hours')]);
  });

  it('about one piece of evidence is asked beside that piece, which is one’s own', async () => {
    const edges = (await api.ask('practitioner', MY_EVIDENCE)).data.myEvidence.edges;
    const id = edges[3]!.node.id;
    expect((await api.ask('practitioner', MY_EVIDENCE, { id })).data.myEvidence.edges).toEqual([{ node: { id } }]);
    expect((await api.ask('manager', MY_EVIDENCE, { id })).data.myEvidence.edges).toEqual([]);
  });

  it('is answered once, in words that both keep; its person is told by mail that it was, and not what', async () => {
    const input = { correctionId: asked, outcome: 'CORRECTED' as const, words: 'It has one now.' };
    expect((await api.ask('steward', ANSWER, { input })).data.answerCorrection).toMatchObject({
      outcome: 'CORRECTED',
      answeredBy: 'Tomasz Wiśniewski',
    });
    expect((await api.ask('steward', ANSWER, { input })).errors![0]!.extensions.code).toBe('CORRECTION_ANSWERED');
    expect((await api.ask('steward', WAITING)).data.waitingForStewards.corrections).toBe(1);
    const { edges } = (await api.ask('practitioner', MINE)).data.myCorrections;
    expect(edges[0]!.node).toMatchObject({
      id: asked,
      said: 'My family name has a hyphen.',
      answer: 'It has one now.',
    });
    expect(await mails('asked to have corrected')).toHaveLength(1);
    expect(await waiting('steward')).not.toContain(asked);
    expect(await waiting('steward', true)).toContain(asked);
  });

  it('is of one’s own record', async () => {
    const { rows } = await api.database.query(
      `select e.id from evidence e join account a on a.practitioner_id = e.practitioner_id and a.subject = 'manager' limit 1`,
    );
    const input = { subject: 'EVIDENCE' as const, evidenceId: rows[0]?.id ?? asked, words: 'Not so.' };
    expect((await api.ask('practitioner', ASK, { input })).errors![0]!.extensions.code).toBe(
      'CORRECTION_ABOUT_UNKNOWN',
    );
  });
});

describe('a judgement', () => {
  it('is asked of whoever gave it, who answers, and no steward in their place; unless they sign in no more', async () => {
    const { rows } = await api.database.query(
      `insert into evidence (partnership_id, id, practitioner_id, competency_id, kind, rank, valid_from, source_id, recorded_by)
       select a.partnership_id, gen_random_uuid(), a.practitioner_id, (select competency_id from evidence where practitioner_id = a.practitioner_id limit 1),
              'OBSERVATION', 1, '2026-10-01', gen_random_uuid(), m.id
         from account a join account m on m.subject = 'manager' where a.subject = 'practitioner' returning id, recorded_by as account`,
    );
    managed = rows[0];
    const input = { subject: 'EVIDENCE' as const, evidenceId: managed.id, words: 'She saw me do it alone.' };
    const { data } = await api.ask('practitioner', ASK, { input });
    expect(data.askForCorrection).toMatchObject({
      goesTo: 'Margaret Hollis',
      about: expect.stringMatching(/, observation$/),
    });
    expect(await mails('a judgement of yours')).toEqual([{ address: 'margaret@council.example' }]);
    const { id } = data.askForCorrection;
    expect(await waiting('manager')).toEqual([id]);
    const answer = { correctionId: id, outcome: 'NOT_CORRECTED' as const, words: 'Twice with help.' };
    expect((await api.ask('steward', ANSWER, { input: answer })).errors![0]!.extensions.code).toBe(
      'CORRECTION_OF_ANOTHER',
    );
    expect((await api.ask('manager', ANSWER, { input: answer })).data.answerCorrection.answeredBy).toBe(
      'Margaret Hollis',
    );
    const again = (await api.ask('practitioner', ASK, { input })).data.askForCorrection.id;
    await api.database.query('update account set closed_at = now() where id = $1', [managed.account]);
    expect((await api.ask('steward', ANSWER, { input: { ...answer, correctionId: again } })).errors).toBeUndefined();
  });

  it('goes on being answered by whoever gave it with another right, and else by a steward', async () => {
    await api.database.query('update account set closed_at = null where id = $1', [managed.account]);
    const input = { subject: 'EVIDENCE' as const, evidenceId: managed.id, words: 'I lead there by now.' };
    const id = (await api.ask('practitioner', ASK, { input })).data.askForCorrection.id;
    const right = (kind: string) =>
      api.database.query('update access_grant set kind = $2 where account_id = $1', [managed.account, kind]);
    await api.database.query('set session_replication_role = replica');
    await api.database.query(`delete from access_grant where account_id = $1 and kind <> 'MANAGER'`, [managed.account]);
    await right('CLINICAL_SUPERVISOR');
    expect(await waiting('manager')).toContain(id);
    const answer = { correctionId: id, outcome: 'CORRECTED' as const, words: 'So it is.' };
    expect((await api.ask('steward', ANSWER, { input: answer })).errors![0]!.extensions.code).toBe(
      'CORRECTION_OF_ANOTHER',
    );
    await right('PRACTITIONER');
    await api.database.query('set session_replication_role = origin');
    expect((await api.ask('manager', TO_ANSWER, {})).errors![0]!.extensions.code).toBe('NOT_ALLOWED');
    expect((await api.ask('practitioner', MINE)).data.myCorrections.edges[0]!.node).toMatchObject({ id, goesTo: null });
    expect((await api.ask('steward', ANSWER, { input: answer })).errors).toBeUndefined();
  });
});

describe('asking', () => {
  it('the same again while it waits is the first request; and so many wait at once', async () => {
    const ask = (words: string) => api.ask('practitioner', ASK, { input: { subject: 'OTHER', words } });
    const first = (await ask('The first of many.')).data.askForCorrection.id;
    expect((await ask('The first of many.')).data.askForCorrection.id).toBe(first);
    const before = (await waiting('steward')).length;
    for (let more = before; more < 20; more++) expect((await ask(`Another, ${more}.`)).errors).toBeUndefined();
    const refused = (await ask('One too many.')).errors![0]!;
    expect([refused.extensions.code, refused.message]).toEqual([
      'CORRECTION_TOO_MANY',
      '20 of your requests wait for an answer. Ask again once some are answered.',
    ]);
    expect((await ask('The first of many.')).data.askForCorrection.id).toBe(first);
    const input = { correctionId: first, outcome: 'CORRECTED' as const, words: 'Done.' };
    await api.ask('steward', ANSWER, { input });
    expect((await ask('The first of many.')).data.askForCorrection.id).not.toBe(first);
  });
});
