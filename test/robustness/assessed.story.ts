import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { appoint, type Person } from './arranging.js';
import { absent, marksOf, present, trainingRoom, type TrainingRoom } from './registers.js';
import type { Sent } from './reach.js';

let place: TrainingRoom;
let trainer: string;
let competencyId: string;
beforeAll(async () => {
  place = await trainingRoom();
  trainer = place.trainers[0];
  const { rows } = await place.demo.owner.query(
    `select t.competency_id as id from module_teaches t join module_version v on v.id = t.module_version_id
       join module m on m.id = v.module_id and m.key = 'parenting-assessment' where t.evidence_kind = 'ASSESSMENT'`,
  );
  competencyId = rows[0].id;
});
afterAll(() => place.close());

const RECORD = `mutation ($input: RecordAssessmentsInput!) { recordAssessments(input: $input) {
  id kind practitioner { id } competency { id } stated { rank } } }`;
const VOID = `mutation ($id: ID!) { voidEvidence(input: { evidenceId: $id, reason: "mistaken" }) { evidence { id } line { state } } }`;
const rated = ({ id }: Person, rank: number) => ({ practitionerId: id, competencyId, rank });
const record = (sessionId: string, results: object[], who = trainer) =>
  place.api.ask(who, RECORD, { input: { sessionId, results } });

/* A session that assesses, with everybody marked as there. */
async function marked(roll: Person[], plan = {}): Promise<string> {
  const sessionId = await place.session(roll, { module: 'parenting-assessment', minutes: 360, ...plan });
  await place.save(trainer, sessionId, 0, marksOf(roll, present));
  return sessionId;
}

/** The ids of the evidence that results gave. */
const evidenceOf = ({ data }: Sent): string[] => data.recordAssessments.map(({ id }: { id: string }) => id);

/** The live results of a session, each with its live evidence: [practitioner, rank, evidence]. */
const live = async (sessionId: string) =>
  (
    await place.demo.owner.query(
      `select r.practitioner_id, r.rank, e.id from assessment_result r
         full join (select e.* from evidence e where e.voided_at is null and e.kind = 'ASSESSMENT') e
           on e.source_id = r.id where r.session_id = $1 and (r.voided_at is null or e.id is not null) order by r.recorded_at, r.id`,
      [sessionId],
    )
  ).rows.map(({ practitioner_id, rank, id }) => [practitioner_id, rank, id]);

describe('results of an assessment', () => {
  it('sent again, alone or among others, have one effect and the same answer', async () => {
    const [one, two] = place.people as [Person, Person];
    const sessionId = await marked([one, two]);
    const told = await record(sessionId, [rated(one, 2)]);
    const shown = { kind: 'ASSESSMENT', stated: { rank: 2 } };
    const result = { practitioner: { id: one.id }, competency: { id: competencyId }, ...shown };
    expect(told.data.recordAssessments).toMatchObject([result]);
    const first = evidenceOf(told);
    expect((await record(sessionId, [rated(one, 2)])).text).toBe(told.text);
    const both = evidenceOf(await record(sessionId, [rated(two, 1), rated(one, 2)], place.trainers[1]));
    expect(both[1]).toBe(first[0]);
    expect(await live(sessionId)).toEqual([
      [one.id, 2, first[0]],
      [two.id, 1, both[0]],
    ]);
  });

  it('sent by two at the same moment have one effect and one answer', async () => {
    const roll = place.people.slice(0, 6);
    const sessionId = await marked(roll);
    const results = roll.map((person) => rated(person, 2));
    const answers = await Promise.all(place.trainers.map((who) => record(sessionId, results, who)));
    expect(answers[0]!.data.recordAssessments).toEqual(answers[1]!.data.recordAssessments);
    expect(await live(sessionId)).toHaveLength(6);
  });

  it('that differ from what is on record are refused whole, with both', async () => {
    const [one, two] = place.people as [Person, Person];
    const sessionId = await marked([one, two]);
    await record(sessionId, [rated(one, 2)]);
    const { errors } = await record(sessionId, [rated(two, 2), rated(one, 1)]);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'ASSESSED_ALREADY',
      kind: 'conflict',
      conflicts: [{ practitionerId: one.id, competencyId, yours: 1, theirs: 2 }],
    });
    expect(await live(sessionId)).toHaveLength(1);
  });

  it.each([1, 2])('of one person and competency twice in a list are refused, equal or not: 2 and %s', async (rank) => {
    const [one, two] = place.people as [Person, Person];
    const sessionId = await marked([one, two]);
    const { errors } = await record(sessionId, [rated(two, 2), rated(one, 2), rated(one, rank)]);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'ASSESSED_TWICE',
      results: [{ practitionerId: one.id, competencyId }],
    });
    expect(await live(sessionId)).toEqual([]);
  });

  it('of its own trainer are refused, marked or not', async () => {
    const [one, two] = place.people as [Person, Person];
    const sessionId = await marked([one, two]);
    await appoint(place.demo.owner, sessionId, two.id);
    const { errors } = await record(sessionId, [rated(one, 2), rated(two, 2)]);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'TRAINER_OF_SESSION', practitionerIds: [two.id] });
    expect(await live(sessionId)).toEqual([]);
  });

  it('wait for the session to start', async () => {
    const sessionId = await marked([], { heldOn: '2026-11-03' });
    expect((await record(sessionId, [rated(place.people[0]!, 2)])).errors?.[0]).toMatchObject({
      message: 'Results are recorded once the session has started.',
      extensions: { code: 'SESSION_NOT_HELD', heldOn: '2026-11-03' },
    });
  });
});

describe('a result goes', () => {
  it('with the mark that is voided, and can be recorded again once the person is marked again', async () => {
    const [one, two] = place.people as [Person, Person];
    const sessionId = await marked([one, two]);
    const before = evidenceOf(await record(sessionId, [rated(one, 2), rated(two, 2)]));
    await place.voidMarks(trainer, sessionId, [one.id]);
    expect(await live(sessionId)).toEqual([[two.id, 2, before[1]]]);
    expect((await record(sessionId, [rated(one, 2)])).code).toBe('NOT_ATTENDED');
    await place.save(trainer, sessionId, 2, [present(one)]);
    const [again] = evidenceOf(await record(sessionId, [rated(one, 1)]));
    expect(before).not.toContain(again);
    await place.voidMarks(trainer, sessionId);
    expect(await live(sessionId)).toEqual([]);
  });

  it('with a mark that is corrected to absent, and stays with one that is only corrected', async () => {
    const [one, two] = place.people as [Person, Person];
    const sessionId = await marked([one, two], { minutes: 180 });
    await record(sessionId, [rated(one, 2), rated(two, 2)]);
    await place.save(trainer, sessionId, 1, [absent(one), { ...present(two), state: 'LATE', minutes: 170 }]);
    expect((await live(sessionId)).map(([who]) => who)).toEqual([two.id]);
  });

  it('with its evidence, and another can be recorded', async () => {
    const [one] = place.people as [Person];
    const sessionId = await marked([one]);
    const [id] = evidenceOf(await record(sessionId, [rated(one, 2)]));
    /* The trainer voids what they recorded, and is told nothing more of somebody who is not one of their people. */
    expect((await place.api.ask(trainer, VOID, { id })).data.voidEvidence).toEqual({ evidence: { id }, line: null });
    expect(await live(sessionId)).toEqual([]);
    const [other] = evidenceOf(await record(sessionId, [rated(one, 1)]));
    expect(await live(sessionId)).toEqual([[one.id, 1, other]]);
  });
});
