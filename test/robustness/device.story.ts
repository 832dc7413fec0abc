import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '@app/kernel';
import type { Person } from './arranging.js';
import type { Sent } from './reach.js';
import { absent, onDevice, present, trainingRoom, type TrainingRoom } from './registers.js';

let place: TrainingRoom;
let trainer: string;
let other: string;
let nameOfOther: string;
beforeAll(async () => {
  place = await trainingRoom();
  [trainer, other] = place.trainers;
  const { rows } = await place.demo.owner.query(NAME, [other]);
  nameOfOther = rows[0].name;
});
afterAll(() => place.close());

interface Outcome {
  practitionerId: string;
  effect: string;
  refusal: { code: string } | null;
}

const outcomesIn = ({ data }: Sent): Outcome[] => data.sendMarks.outcomes;
const effectsIn = (sent: Sent) => outcomesIn(sent).map(({ effect, refusal }) => refusal?.code ?? effect);
const late = (person: Person, minutes: number) => ({ practitionerId: person.id, state: 'LATE', minutes });

describe('marks that a device kept', () => {
  it('31 of them, one without its reason: 30 are kept, and the one is asked about', async () => {
    const roll = place.people.slice(0, 31);
    const sessionId = await place.session(roll);
    const [one, ...rest] = roll as [Person, ...Person[]];
    const marks = [onDevice(absent(one, { reason: '' })), ...rest.map((person) => onDevice(present(person)))];
    const sent = await place.send(trainer, sessionId, marks);
    expect(outcomesIn(sent)[0]).toEqual({
      practitionerId: one.id,
      effect: 'REFUSED',
      difference: null,
      refusal: { code: 'MARK_INVALID', inWords: 'An absence needs a reason.', field: 'REASON' },
    });
    expect(effectsIn(sent).slice(1)).toEqual(rest.map(() => 'WRITTEN'));
    expect(sent.data.sendMarks.register).toMatchObject({ version: 1, attended: { numerator: 30 } });
    expect(sent.data.sendMarks.register.joint).toMatchObject({ attenders: 30 });
    expect(await place.kept(sessionId)).toMatchObject({ version: 1, live: 30 });

    const mended = await place.send(trainer, sessionId, [onDevice(absent(one), 0)]);
    expect(effectsIn(mended)).toEqual(['WRITTEN']);
    expect(await place.kept(sessionId)).toMatchObject({ version: 2, live: 31 });
  });

  it('are told apart: written, equal, different with who changed it when, refused by the person', async () => {
    const [one, two, three, four, stranger, five] = place.people as [Person, Person, Person, Person, Person, Person];
    const sessionId = await place.session([one, two, three, four, five]);
    await place.save(other, sessionId, 0, [present(one), absent(two), present(four)]);
    await place.voidMarks(other, sessionId, [four.id]);
    const walker = { ...present(stranger, { walkIn: true }), practitionerId: newId() };
    const marks = [present(one), present(two), present(three), absent(four), present(stranger), walker];
    const sent = await place.send(trainer, sessionId, [
      ...marks.map((mark) => onDevice(mark)),
      onDevice(present(five), 9),
    ]);
    expect(effectsIn(sent)).toEqual([
      'EQUAL',
      'DIFFERS',
      'WRITTEN',
      'DIFFERS',
      'NOT_ON_ROLL',
      'PRACTITIONER_NOT_FOUND',
      'REGISTER_VERSION_AHEAD',
    ]);
    const yours = { state: 'PRESENT', minutes: 180, reason: null };
    const changed = { by: nameOfOther, byYou: false, at: expect.stringMatching(/^2026-11-02T12:/) };
    expect(sent.data.sendMarks.outcomes[1].difference).toEqual({
      ...{ yours, theirs: { state: 'ABSENT', minutes: 0, reason: 'ill' }, changed },
    });
    expect(sent.data.sendMarks.outcomes[3].difference).toMatchObject({
      yours: { state: 'ABSENT' },
      theirs: null,
      changed,
    });
    expect(await place.kept(sessionId)).toMatchObject({ version: 3, live: 3 });
  });

  it('are known from receipt, and say when they were marked; a clock that is wrong says no more than that', async () => {
    const [one, two, three, four] = place.people as [Person, Person, Person, Person];
    const sessionId = await place.session([one, two, three, four]);
    const markedAt = '2026-11-02T09:35:00.000Z';
    const ahead = { markedAt: '2026-11-02T18:00:00.000Z' };
    const sent = await place.send(trainer, sessionId, [
      onDevice(present(one), 0, { markedAt }),
      onDevice(present(two), 0, ahead),
      onDevice(present(four), 0, { markedAt: '1900-01-01T00:00:00.000Z' }),
    ]);
    await place.save(trainer, sessionId, 1, [present(three)]);
    const marks = new Map<string, { markedAt: string; recordedAt: string }>(
      sent.data.sendMarks.register.entries.map((entry: { practitioner: Person; mark: object }) => [
        entry.practitioner.id,
        entry.mark,
      ]),
    );
    expect(marks.get(one.id)).toMatchObject({ markedAt, recordedAt: expect.stringMatching(/^2026-11-02T12:/) });
    for (const wrong of [two, four]) expect(marks.get(wrong.id)!.markedAt).toBe(marks.get(wrong.id)!.recordedAt);
    const { rows } = await place.demo.owner.query(
      `select count(*) filter (where marked_at is null)::int as online, bool_and(recorded_at >= '2026-11-02T12:00Z') as late
         from attendance_mark where session_id = $1`,
      [sessionId],
    );
    expect(rows).toEqual([{ online: 3, late: true }]);
  });

  it('sent again, with the key or without, have one effect; with it also the same answer', async () => {
    const [one, two] = place.people as [Person, Person];
    const sessionId = await place.session([one, two]);
    const marks = [onDevice(present(one)), onDevice(absent(two, { reason: '' }))];
    const key = newId();
    const first = await place.send(trainer, sessionId, marks, key);
    expect((await place.send(trainer, sessionId, marks, key)).text).toBe(first.text);
    expect(effectsIn(await place.send(trainer, sessionId, marks))).toEqual(['EQUAL', 'MARK_INVALID']);
    expect(await place.kept(sessionId)).toMatchObject({ version: 1, marks: 1 });
  });

  it('of two devices at the same moment: each person’s mark is written once, and the other device is told', async () => {
    const roll = place.people.slice(0, 8);
    const sessionId = await place.session(roll);
    const answers = await Promise.all([
      place.send(
        trainer,
        sessionId,
        roll.slice(0, 6).map((person) => onDevice(present(person))),
      ),
      place.send(
        other,
        sessionId,
        roll.slice(2).map((person) => onDevice(absent(person))),
      ),
    ]);
    expect(answers.flatMap(effectsIn).sort()).toEqual([...Array(4).fill('DIFFERS'), ...Array(8).fill('WRITTEN')]);
    expect(await place.kept(sessionId)).toMatchObject({ version: 2, marks: 8, live: 8 });
  });

  it('wait for the session to start, and are nobody else’s', async () => {
    const [one] = place.people as [Person];
    const later = await place.session([one], { heldOn: '2026-11-03' });
    expect((await place.send(trainer, later, [onDevice(present(one))])).code).toBe('SESSION_NOT_HELD');
    const [{ id }] = (await place.demo.owner.query(NOT_THEIRS, [trainer])).rows;
    expect((await place.send(trainer, id, [onDevice(present(one))])).code).toBe('SESSION_NOT_FOUND');
  });

  it('together or one by one, in any order, leave the same register and are told the same', async () => {
    const roll = place.people.slice(0, 5);
    const [, , , , stranger] = roll as [Person, Person, Person, Person, Person];
    const makeMark = [present, absent, (person: Person) => late(person, 100), (person: Person) => late(person, 0)];
    const made = fc.record({ how: fc.nat(3), version: fc.nat(2) });
    const before = fc.uniqueArray(fc.record({ who: fc.nat(3), there: fc.boolean() }), { selector: ({ who }) => who });
    await fc.assert(
      fc.asyncProperty(fc.tuple(made, made, made, made, made), before, async (each, earlier) => {
        const marks = each.map(({ how, version }, at) =>
          onDevice(makeMark[how]!(roll[at]!), Math.min(version, earlier.length)),
        );
        const sessions = [await place.session(roll.slice(0, 4)), await place.session(roll.slice(0, 4))] as const;
        for (const sessionId of sessions)
          for (const [at, { who, there }] of earlier.entries())
            await place.save(other, sessionId, at, [(there ? present : absent)(roll[who]!)]);
        const together = await place.send(trainer, sessions[0], marks);
        const alone: Outcome[] = [];
        for (const mark of [...marks].reverse())
          alone.unshift(...outcomesIn(await place.send(trainer, sessions[1], [mark])));
        const plain = (outcomes: Outcome[]) => JSON.stringify(outcomes).replaceAll(/T12:[^"]*Z/g, '');
        expect(plain(outcomesIn(together))).toEqual(plain(alone));
        expect(outcomesIn(together)[4]).toMatchObject({ practitionerId: stranger.id, effect: 'REFUSED' });
        const [one, two] = [await place.kept(sessions[0]), await place.kept(sessions[1])];
        expect({ ...one, version: 0 }).toEqual({ ...two, version: 0 });
      }),
      { numRuns: 12 },
    );
  });
});

const NOT_THEIRS = `
  select s.id from session s
   where s.held_on < '2026-10-01' and not exists (
     select from session_trainer t join account a on a.practitioner_id = t.practitioner_id
      where t.session_id = s.id and a.subject = $1) order by s.id limit 1`;
const NAME = `
  select person_name(i.given_name, i.family_name) as name
    from identity i join account a on a.practitioner_id = i.practitioner_id where a.subject = $1`;
