import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newId } from '@app/kernel';
import { PARTNERSHIPS } from '../../seeds/index.js';
import { type Person, practitionerOf } from './arranging.js';
import { examplesOn } from './examples.js';
import { present, type TrainingRoom, trainingRoom } from './registers.js';

let place: TrainingRoom;
let key: string;
beforeAll(async () => {
  place = await trainingRoom(2);
});
beforeEach(() => {
  key = newId();
});
afterAll(() => place.close());

describe('a request sent again with its key, after the right to it ended,', () => {
  it('gets no answer any more from whom the session was taken, and leaves a refusal', async () => {
    const [one] = place.people as [Person];
    const sessionId = await place.session([one]);
    const [, other] = place.trainers;
    await place.save(other, sessionId, 0, [present(one)], key);
    expect((await place.save(other, sessionId, 0, [present(one)], key)).errors).toBeUndefined();
    await place.demo.owner.query('delete from session_trainer where session_id = $1 and practitioner_id = $2', [
      sessionId,
      await practitionerOf(place.demo.owner, other),
    ]);
    const again = await place.save(other, sessionId, 0, [present(one)], key);
    expect([again.code, again.text.includes(one.id)]).toEqual(['SESSION_NOT_FOUND', false]);
    const { rows } = await place.demo.owner.query(
      `select outcome from audit_event where operation = 'saveRegister' and subject ->> 'sessionId' = $1 order by at, id`,
      [sessionId],
    );
    expect(rows.map(({ outcome }) => outcome)).toEqual(['CHANGED', 'READ', 'FORBIDDEN']);
    expect(await place.kept(sessionId)).toMatchObject({ version: 1, live: 1 });
  });

  it('gets no answer any more from whose people the person no longer is, nor the line of what one may still answer', async () => {
    const examples = await examplesOn(place.api, place.demo.owner);
    const { who, variables } = examples.recordObservation!;
    const { input: example } = variables as { input: { practitionerId: string } };
    const { practitionerId } = example;
    const PROFILE = 'query ($id: ID!) { profile(practitionerId: $id) { lines { competency { id } } } }';
    const [line] = (await place.api.ask(who, PROFILE, { id: practitionerId })).data.profile.lines;
    const observed = { ...example, competencyId: line.competency.id, rank: 1 };
    const observe = () =>
      place.api.ask(
        who,
        `mutation ($input: ObservationInput!, $key: String) {
          recordObservation(input: $input, idempotencyKey: $key) { evidence { id practitioner { id name } } } }`,
        { input: observed, key },
      );
    const first = await observe();
    expect(first.data.recordObservation.evidence.practitioner.id).toBe(practitionerId);
    expect((await observe()).text).toBe(first.text);
    const input = { evidenceId: first.data.recordObservation.evidence.id, reason: 'mistaken' };
    const VOID = `mutation ($input: VoidEvidenceInput!, $key: String) {
      voidEvidence(input: $input, idempotencyKey: $key) { evidence { id } line { state proof { why } } } }`;
    const voided = async () => (await place.api.ask(who, VOID, { input, key: `${key}-void` })).data.voidEvidence;
    expect(await voided()).toMatchObject({ evidence: { id: input.evidenceId }, line: { state: expect.any(String) } });
    // Of the same role, and of another manager: the requirement stands, the right to see it is gone.
    const { owner } = place.demo;
    await owner.query(`begin; select set_config('app.partnership_id', '${PARTNERSHIPS.demo}', true)`);
    const moved = 'update post set line_manager_id = null, team_id = null where practitioner_id = $1';
    await owner.query(moved, [practitionerId]);
    await owner.query('commit');
    expect(await voided()).toEqual({ evidence: { id: input.evidenceId }, line: null });
    const POSTS = 'query ($id: ID!) { posts(practitionerId: $id) { id } }';
    for (const { id: postId } of (await place.api.ask('steward', POSTS, { id: practitionerId })).data.posts) {
      const END = 'mutation ($input: EndPostInput!) { endPost(input: $input) { post { id } } }';
      await place.api.ask('steward', END, { input: { postId, lastDay: '2026-11-01', reason: 'left' } });
    }
    expect((await observe()).code).toBe('NOT_YOUR_PERSON');
    expect(await voided()).toEqual({ evidence: { id: input.evidenceId }, line: null });
  });
});
