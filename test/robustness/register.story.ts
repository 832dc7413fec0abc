import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Person, practitionerOf, tally } from './arranging.js';
import type { Sent } from './reach.js';
import { absent, entriesOf, marksOf, present, trainingRoom, type TrainingRoom } from './registers.js';

const MOMENT = /^2026-11-02T12:\d\d:\d\d\.\d{3}Z$/;
const changesIn = ({ errors }: Sent) =>
  (errors![0]!.extensions.conflicts as { changed: unknown }[]).map(({ changed }) => changed);

let place: TrainingRoom;
beforeAll(async () => {
  place = await trainingRoom();
});
afterAll(() => place.close());

describe('two trainers of one register', () => {
  it('saving from the same version: the second is told of both values, and nothing of theirs is kept', async () => {
    const [one, two, three] = place.people as [Person, Person, Person];
    const sessionId = await place.session([one, two, three]);
    await place.save(place.trainers[0], sessionId, 0, [present(one), absent(two)]);
    const before = await place.kept(sessionId);
    const second = await place.save(place.trainers[1], sessionId, 0, [present(one), present(two), present(three)]);
    expect(second.errors?.[0]).toMatchObject({
      extensions: {
        code: 'REGISTER_CONFLICT',
        kind: 'conflict',
        version: 1,
        conflicts: [
          {
            practitionerId: two.id,
            yours: { state: 'PRESENT', minutes: 180, reason: null },
            theirs: { state: 'ABSENT', minutes: 0, reason: 'ill' },
            changed: { by: 'Siobhán O’Neill', byYou: false, at: expect.stringMatching(MOMENT) },
          },
        ],
      },
    });
    expect(await place.kept(sessionId)).toEqual(before);
    const again = await place.save(place.trainers[1], sessionId, 1, [present(one), present(two), present(three)]);
    expect(again.data.saveRegister.attended).toEqual({ numerator: 3, base: 3 });
  });

  it('the one who finds a change of their own, made from another page, is told that it is theirs', async () => {
    const [one] = place.people as [Person];
    const sessionId = await place.session([one]);
    await place.save(place.trainers[0], sessionId, 0, [present(one)]);
    expect(changesIn(await place.save(place.trainers[0], sessionId, 0, [absent(one)]))).toMatchObject([
      { by: 'Siobhán O’Neill', byYou: true },
    ]);
  });

  it('a change by somebody whose name was erased is still dated, and names nobody', async () => {
    const [one] = place.people as [Person];
    const sessionId = await place.session([one]);
    await place.save(place.trainers[1], sessionId, 0, [present(one)]);
    const { owner } = place.demo;
    const erased = await practitionerOf(owner, place.trainers[1]);
    await owner.query('delete from identity where practitioner_id = $1', [erased]);
    expect(changesIn(await place.save(place.trainers[0], sessionId, 0, [absent(one)]))).toEqual([
      { by: null, byYou: false, at: expect.stringMatching(MOMENT) },
    ]);
  });

  it('saving at the same moment: one is kept whole, the other refused whole, never an error of ours', async () => {
    for (let round = 0; round < 5; round += 1) {
      const roll = place.people.slice(round, round + 8);
      const sessionId = await place.session(roll);
      const answers = await Promise.all([
        place.save(place.trainers[0], sessionId, 0, marksOf(roll, present)),
        place.save(place.trainers[1], sessionId, 0, marksOf([...roll].reverse(), absent)),
      ]);
      expect(tally(answers.map(({ code }) => code ?? 'kept'))).toEqual({ kept: 1, REGISTER_CONFLICT: 1 });
      expect(await place.kept(sessionId)).toMatchObject({ version: 1, marks: 8, live: 8 });
    }
  });

  it('saving the same marks at the same moment: both are content, and there is one effect', async () => {
    const roll = place.people.slice(0, 10);
    const sessionId = await place.session(roll);
    const answers = await Promise.all(
      place.trainers.map((who) => place.save(who, sessionId, 0, marksOf(roll, present))),
    );
    expect(answers.map(({ data }) => data.saveRegister.version)).toEqual([1, 1]);
    expect(await place.kept(sessionId)).toMatchObject({ version: 1, marks: 10, live: 10 });
  });

  it('one voids a mark, the other saves from before that: refused, since the void would be undone unseen', async () => {
    const [one, two] = place.people as [Person, Person];
    const sessionId = await place.session([one, two]);
    await place.save(place.trainers[0], sessionId, 0, [present(one)]);
    await place.voidMarks(place.trainers[0], sessionId, [one.id]);
    const stale = await place.save(place.trainers[1], sessionId, 1, [present(one), present(two)]);
    expect(stale.errors?.[0]?.extensions).toMatchObject({
      code: 'REGISTER_CONFLICT',
      version: 2,
      conflicts: [
        { practitionerId: one.id, yours: { state: 'PRESENT' }, theirs: null, changed: { by: 'Siobhán O’Neill' } },
      ],
    });
    expect(await place.kept(sessionId)).toMatchObject({ version: 2, live: 0, evidence: 0 });
    expect((await place.save(place.trainers[1], sessionId, 2, [present(one), present(two)])).errors).toBeUndefined();
  });

  it('a mark voided before the sender’s version is no conflict, however far behind the sender is', async () => {
    const [one, two] = place.people as [Person, Person];
    const sessionId = await place.session([one, two]);
    await place.save(place.trainers[0], sessionId, 0, [present(one)]);
    await place.voidMarks(place.trainers[0], sessionId, [one.id]);
    await place.save(place.trainers[0], sessionId, 2, [present(two)]);
    expect((await place.save(place.trainers[1], sessionId, 2, [absent(one)])).code).toBeUndefined();
    expect(await place.kept(sessionId)).toMatchObject({ version: 4, live: 2 });
  });

  it('one corrects or adds a mark, the other voids from before that: refused with the mark, and all of it stays', async () => {
    const [one, two] = place.people as [Person, Person];
    const sessionId = await place.session([one, two]);
    await place.save(place.trainers[0], sessionId, 0, [present(one)]);
    await place.save(place.trainers[1], sessionId, 1, [absent(two)]);
    const before = await place.kept(sessionId);
    for (const people of [undefined, [two.id], [one.id, two.id]]) {
      const stale = await place.voidMarks(place.trainers[0], sessionId, people, 1);
      expect(stale.errors?.[0]?.extensions).toMatchObject({
        code: 'REGISTER_CONFLICT',
        version: 2,
        conflicts: [{ practitionerId: two.id, yours: null, theirs: { state: 'ABSENT', reason: 'ill' } }],
      });
    }
    expect((await place.voidMarks(place.trainers[0], sessionId, [one.id], 3)).code).toBe('REGISTER_VERSION_AHEAD');
    expect(await place.kept(sessionId)).toEqual(before);
    expect((await place.voidMarks(place.trainers[0], sessionId, [one.id], 1)).code).toBeUndefined();
  });

  it('a void of somebody without a mark is refused, and everybody sent with them', async () => {
    const [one, two] = place.people as [Person, Person];
    const sessionId = await place.session([one, two]);
    await place.save(place.trainers[0], sessionId, 0, [present(one)]);
    const { errors } = await place.voidMarks(place.trainers[0], sessionId, [one.id, two.id]);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_MARKED', practitionerIds: [two.id] });
    expect(await place.kept(sessionId)).toMatchObject({ version: 1, live: 1 });
  });

  it('a version that the register has not reached is refused, not taken for the latest', async () => {
    const [one] = place.people as [Person];
    const sessionId = await place.session([one]);
    await place.save(place.trainers[0], sessionId, 0, [present(one)]);
    expect((await place.save(place.trainers[1], sessionId, 99, [absent(one)])).code).toBe('REGISTER_VERSION_AHEAD');
    expect(await place.kept(sessionId)).toMatchObject({ version: 1, marks: 1 });
  });

  /* The rule once more, told apart from the code that keeps it. */
  it('any order of saves from any versions, and voids, ends as a simple model says', async () => {
    const roll = place.people.slice(0, 4);
    const marks = fc.array(fc.record({ person: fc.nat(3), there: fc.boolean() }), { minLength: 1, maxLength: 4 });
    const step = fc.record({ who: fc.nat(1), behind: fc.nat(2), marks, voids: fc.option(fc.nat(3), { freq: 3 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 7 }), async (steps) => {
        const sessionId = await place.session(roll);
        const live = new Map<number, { there: boolean; version: number }>();
        const voided = new Map<number, number>();
        let version = 0;
        for (const { who, behind, marks, voids } of steps) {
          if (voids !== null && live.delete(voids)) {
            voided.set(voids, (version += 1));
            await place.voidMarks(place.trainers[who]!, sessionId, [roll[voids]!.id]);
          }
          const since = Math.max(0, version - behind);
          const sent = new Map(marks.map(({ person, there }) => [person, there]));
          const differing = [...sent].filter(([person, there]) => live.get(person)?.there !== there);
          const refused = differing.some(([person]) =>
            live.has(person) ? live.get(person)!.version > since : (voided.get(person) ?? 0) > since,
          );
          if (!refused && differing.length > 0) version += 1;
          if (!refused) for (const [person, there] of differing) live.set(person, { there, version });
          const given = [...sent].map(([person, there]) => (there ? present : absent)(roll[person]!));
          const answer = await place.save(place.trainers[who]!, sessionId, since, given);
          expect(answer.code).toBe(refused ? 'REGISTER_CONFLICT' : undefined);
          const shown = refused ? [] : entriesOf(answer, roll).map((entry) => entry?.mark?.state);
          const state = (there?: boolean) => (there === undefined ? undefined : there ? 'PRESENT' : 'ABSENT');
          expect(shown).toEqual(refused ? [] : roll.map((_, at) => state(live.get(at)?.there)));
        }
        expect(await place.kept(sessionId)).toMatchObject({ version, live: live.size });
      }),
      { numRuns: 15 },
    );
  });
});

describe('the same marks', () => {
  it('sent twice, in another order and with repeats have one effect, and the version stays', async () => {
    const roll = place.people.slice(0, 6);
    const sessionId = await place.session(roll);
    const marks = roll.map((person, at) => (at % 3 ? present(person, { minutes: 150 }) : absent(person)));
    const first = await place.save(place.trainers[0], sessionId, 0, marks);
    const once = await place.kept(sessionId);
    for (const sent of [marks, [...marks].reverse(), [...marks, ...marks], marks.slice(2)]) {
      const again = await place.save(place.trainers[0], sessionId, 0, sent);
      expect(again.data.saveRegister).toEqual(first.data.saveRegister);
    }
    expect(await place.kept(sessionId)).toEqual(once);
  });

  it('are the same in capital letters', async () => {
    const [one] = place.people as [Person];
    const sessionId = await place.session([one]);
    const shouted = { ...present(one), practitionerId: one.id.toUpperCase() };
    expect((await place.save(place.trainers[0], sessionId, 0, [present(one), shouted])).data.saveRegister.version).toBe(
      1,
    );
    expect(
      (await place.save(place.trainers[0], sessionId, 1, [{ ...shouted, walkIn: true }])).data.saveRegister.version,
    ).toBe(1);
    expect(await place.kept(sessionId)).toMatchObject({ marks: 1 });
  });

  it('but different ones for one person in one register are refused whole', async () => {
    const [one, two] = place.people as [Person, Person];
    const sessionId = await place.session([one, two]);
    const { errors } = await place.save(place.trainers[0], sessionId, 0, [present(two), present(one), absent(one)]);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'MARKED_TWICE', practitionerIds: [one.id] });
    expect(await place.kept(sessionId)).toMatchObject({ version: 0, marks: 0 });
  });
});
