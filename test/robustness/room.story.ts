import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectSound } from './after-fault.js';
import { addSession, appoint, giveAccounts, type Person, practitionerOf, tally } from './arranging.js';
import { absent, type Entry, entriesOf, marksOf, present, trainingRoom, type TrainingRoom } from './registers.js';

let place: TrainingRoom;
let trainer: string;
beforeAll(async () => {
  place = await trainingRoom(60);
  trainer = place.trainers[0];
});
afterAll(() => place.close());

/* Where hours are free for everybody the register may have closed. */
const LONG_AGO = 'Of a day long ago';
const nothing = { version: 0, marks: 0, live: 0, evidence: 0 };

describe('a register', () => {
  it('refuses somebody off the roll, and everybody sent with them', async () => {
    const [one, stranger] = place.people as [Person, Person];
    const sessionId = await place.session([one]);
    const { errors } = await place.save(trainer, sessionId, 0, [present(one), present(stranger)]);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_ON_ROLL', practitionerIds: [stranger.id] });
    expect(await place.kept(sessionId)).toEqual(nothing);
  });

  it('takes a walk-in who is said to be one, and nobody that there is not', async () => {
    const [one, walker] = place.people as [Person, Person];
    const sessionId = await place.session([one]);
    const nobody = { ...present(walker, { walkIn: true }), practitionerId: '0190ffff-ffff-7fff-8fff-ffffffffffff' };
    expect((await place.save(trainer, sessionId, 0, [present(one), nobody])).code).toBe('PRACTITIONER_NOT_FOUND');
    expect(await place.kept(sessionId)).toEqual(nothing);
    const answer = await place.save(trainer, sessionId, 0, [
      present(one, { walkIn: true }),
      present(walker, { walkIn: true }),
    ]);
    expect(entriesOf(answer, [one, walker])).toMatchObject([{ walkIn: false }, { walkIn: true }]);
    expect((await place.save(trainer, sessionId, 1, [present(walker, { minutes: 90 })])).code).toBeUndefined();
    expect((await place.save(trainer, sessionId, 2, [absent(walker)])).errors?.[0]?.extensions).toMatchObject({
      ...{ code: 'MARK_INVALID', marks: [{ practitionerId: walker.id, field: 'STATE' }] },
    });
  });

  it.each<[string, object, string]>([
    ['an absence without a reason', { state: 'ABSENT' }, 'MARK_INVALID'],
    ['an absence with a blank reason', { state: 'ABSENT', reason: '  ' }, 'MARK_INVALID'],
    ['an absence with minutes', { state: 'ABSENT', reason: 'ill', minutes: 30 }, 'MARK_INVALID'],
    ['somebody late without minutes', { state: 'LATE' }, 'MARK_INVALID'],
    ['somebody late who was there for no minutes', { state: 'LATE', minutes: 0 }, 'MARK_INVALID'],
    ['somebody gone early who was there for no minutes', { state: 'LEFT_EARLY', minutes: 0 }, 'MARK_INVALID'],
    ['more minutes than there were', { state: 'PRESENT', minutes: 181 }, 'MARK_INVALID'],
    ['minutes below none', { state: 'PRESENT', minutes: -1 }, 'INPUT_INVALID'],
    ['a state that there is not', { state: 'here' }, 'VARIABLES_INVALID'],
    ['a reason of 300 characters', { state: 'ABSENT', reason: 'x'.repeat(300) }, 'INPUT_INVALID'],
    ['a reason that PostgreSQL cannot keep', { state: 'ABSENT', reason: 'ill\u0000' }, 'INPUT_INVALID'],
  ])('with %s is refused whole', async (_, mark, code) => {
    const [one, two] = place.people as [Person, Person];
    const sessionId = await place.session([one, two]);
    const answer = await place.save(trainer, sessionId, 0, [present(two), { ...present(one), ...mark }]);
    expect(answer.code).toBe(code);
    expect(await place.kept(sessionId)).toEqual(nothing);
  });

  it.each(['PRESENT', 'LATE', 'LEFT_EARLY'])('the database keeps nobody %s for no minutes either', async (state) => {
    const [one, two] = place.people as [Person, Person];
    const sessionId = await place.session([one, two]);
    await place.save(trainer, sessionId, 0, [present(one)]);
    const copied = place.demo.owner.query(
      `insert into attendance_mark (partnership_id, id, session_id, practitioner_id, state, minutes, walk_in, register_version, recorded_by, recorded_at)
       select partnership_id, gen_random_uuid(), session_id, $2::uuid, $3, 0, false, 1, recorded_by, recorded_at
         from attendance_mark where session_id = $1`,
      [sessionId, two.id, state],
    );
    await expect(copied).rejects.toMatchObject({ constraint: 'ck_attendance_mark_there' });
  });

  it.each([
    ['absent', 'ABSENT', 0, 'ill'],
    ['without a reason', 'PRESENT', 60, null],
  ])('the database keeps no walk-in %s either', async (_, state, minutes, reason) => {
    const [one, two] = place.people as [Person, Person];
    const sessionId = await place.session([one]);
    await place.save(trainer, sessionId, 0, [present(one)]);
    const copied = place.demo.owner.query(
      `insert into attendance_mark (partnership_id, id, session_id, practitioner_id, state, minutes, reason, walk_in, register_version, recorded_by)
       select partnership_id, gen_random_uuid(), session_id, $2::uuid, $3, $4, $5, true, 1, recorded_by
         from attendance_mark where session_id = $1`,
      [sessionId, two.id, state, minutes, reason],
    );
    await expect(copied).rejects.toMatchObject({ constraint: 'ck_attendance_mark_walk_in' });
  });

  it('refuses its own trainers, booked or walking in, and everybody sent with them', async () => {
    const [self, other] = await Promise.all(place.trainers.map((who) => practitionerOf(place.demo.owner, who)));
    const [one] = place.people as [Person];
    const sessionId = await place.session([one, { id: other!, subject: place.trainers[1] }]);
    for (const id of [self!, other!]) {
      const walkIn = present({ id, subject: '' }, { walkIn: id === self });
      const { errors } = await place.save(trainer, sessionId, 0, [present(one), walkIn]);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'TRAINER_OF_SESSION', practitionerIds: [id] });
    }
    expect(await place.kept(sessionId)).toEqual(nothing);
  });

  it('opens on the day of the session and not before', async () => {
    const [one] = place.people as [Person];
    const tomorrow = await place.session([one], { heldOn: '2026-11-03' });
    expect((await place.save(trainer, tomorrow, 0, [present(one)])).code).toBe('SESSION_NOT_HELD');
    expect(await place.kept(tomorrow)).toEqual(nothing);
  });

  it('keeps who marked: the one who is signed in', async () => {
    const [one, two] = place.people as [Person, Person];
    const sessionId = await place.session([one, two]);
    await place.save(place.trainers[0], sessionId, 0, [present(one)]);
    await place.save(place.trainers[1], sessionId, 1, [present(two)]);
    const { rows } = await place.demo.owner.query(
      `select a.subject from attendance_mark m join account a on a.id = m.recorded_by
        where m.session_id = $1 order by m.register_version`,
      [sessionId],
    );
    expect(rows.map(({ subject }) => subject)).toEqual(place.trainers);
  });

  it('of another trainer is not found, whatever is done with it', async () => {
    const [other] = await giveAccounts(place.demo.owner, 1, 'TRAINER');
    const [one] = place.people as [Person];
    const sessionId = await place.session([one]);
    const read = 'query ($id: ID!) { register(sessionId: $id) { version } }';
    const answers = [
      await place.save(other!.subject, sessionId, 0, [present(one)]),
      await place.voidMarks(other!.subject, sessionId),
      await place.api.ask(other!.subject, read, { id: sessionId }),
    ];
    expect(answers.map(({ code }) => code)).toEqual(Array(3).fill('SESSION_NOT_FOUND'));
    expect(await place.kept(sessionId)).toEqual(nothing);
  });
});

describe('content credit', () => {
  it.each([
    [180, 'PRESENT', 180, true],
    [180, 'LATE', 135, true],
    [180, 'LATE', 134, false],
    [180, 'LEFT_EARLY', 134, false],
    [180, 'PRESENT', 1, false],
    [90, 'LATE', 68, true],
    [90, 'LATE', 67, false],
  ])('of a session of %s minutes for somebody %s for %s: %s', async (minutes, state, there, credit) => {
    const [one] = place.people as [Person];
    const sessionId = await place.session([one], { minutes });
    const answer = await place.save(trainer, sessionId, 0, [{ practitionerId: one.id, state, minutes: there }]);
    expect(entriesOf(answer, [one])[0]?.mark?.contentCredit).toBe(credit);
    expect((await place.kept(sessionId)).evidence > 0).toBe(credit);
  });

  it('goes with the mark that is corrected, and comes with the one that corrects', async () => {
    const [one] = place.people as [Person];
    const sessionId = await place.session([one]);
    const evidence: number[] = [];
    for (const [version, mark] of [present(one), absent(one), present(one)].entries()) {
      await place.save(trainer, sessionId, version, [mark]);
      evidence.push((await place.kept(sessionId)).evidence);
    }
    expect(evidence.map((count) => count > 0)).toEqual([true, false, true]);
    expect(await place.kept(sessionId)).toMatchObject({ version: 3, marks: 3, live: 1 });
  });
});

describe('joint credit', () => {
  /* From rules.md: two agencies, two professions (unknown counts as none), no agency above 80%. */
  function isJoint(entries: (Entry | undefined)[]): boolean {
    const there = entries.flatMap((entry) => (entry?.mark?.contentCredit ? [entry.mark] : []));
    const of = (names: (string | null)[]) => tally(names.filter((name) => name !== null));
    const agencies = Object.values(of(there.map(({ employer }) => employer?.id ?? null)));
    const professions = Object.keys(of(there.map(({ profession }) => profession?.id ?? null)));
    return agencies.length >= 2 && professions.length >= 2 && Math.max(...agencies) <= 0.8 * there.length;
  }

  it('is who was there: whoever is voided, in any order, flips it for the whole room as the rule says', async () => {
    const pool = [...place.people].slice(0, 24);
    let flips = 0;
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(pool, { minLength: 3, maxLength: 7 }), async (roll) => {
        const sessionId = await place.session(roll);
        let answer = await place.save(trainer, sessionId, 0, marksOf(roll, present));
        let before = isJoint(entriesOf(answer, roll));
        for (const leaver of roll) {
          const joint = isJoint(entriesOf(answer, roll));
          const credits = entriesOf(answer, roll).flatMap((entry) => entry?.mark?.jointCredit ?? []);
          expect((answer.data.saveRegister ?? answer.data.voidRegister).joint.joint).toBe(joint);
          expect(credits).toEqual(credits.map(() => joint));
          flips += Number(joint !== before);
          before = joint;
          answer = await place.voidMarks(trainer, sessionId, [leaver.id]);
        }
        expect(answer.data.voidRegister.joint).toEqual({ joint: false, attenders: 0 });
      }),
      { numRuns: 12 },
    );
    expect(flips).toBeGreaterThan(3);
  }, 20_000);

  it('does not count somebody who became a trainer of the session after they were marked', async () => {
    const roll = place.people.slice(0, 3);
    const sessionId = await place.session(roll);
    await place.save(trainer, sessionId, 0, marksOf(roll, present));
    await appoint(place.demo.owner, sessionId, roll[0]!.id);
    const answer = await place.save(trainer, sessionId, 1, [present(roll[1]!)]);
    expect(answer.data.saveRegister.joint).toMatchObject({ attenders: 2 });
    expect(entriesOf(answer, roll)[0]?.mark).toMatchObject({ contentCredit: true, jointCredit: false });
  });
});

describe('rooms with the same people, marked at once', () => {
  it('30 people in each of five rooms: all is kept, and every figure is what the facts say', async () => {
    const { owner } = place.demo;
    for (let round = 0; round < 2; round += 1) {
      const rolls = [0, 1, 2, 3, 4].map((at) => place.people.slice(at * 6, at * 6 + 30));
      const modules = [
        'information-sharing',
        'safeguarding',
        'information-sharing',
        'common-assessment',
        'safeguarding',
      ];
      const sessions: string[] = [];
      for (const [at, roll] of rolls.entries()) sessions.push(await place.session(roll, { module: modules[at] }));
      const answers = await Promise.all(
        sessions.map((sessionId, at) =>
          place.save(trainer, sessionId, 0, marksOf(rolls[at]!, present), undefined, LONG_AGO),
        ),
      );
      expect(tally(answers.map(({ code }) => code ?? 'kept'))).toEqual({ kept: 5 });
      for (const sessionId of sessions) expect(await place.kept(sessionId)).toMatchObject({ version: 1, live: 30 });
      const undone = await Promise.all([
        ...sessions.slice(0, 2).map((sessionId) => place.voidMarks(trainer, sessionId)),
        ...sessions
          .slice(2)
          .map((sessionId, at) =>
            place.save(trainer, sessionId, 1, marksOf(rolls[at + 2]!, absent), undefined, LONG_AGO),
          ),
      ]);
      expect(tally(undone.map(({ code }) => code ?? 'kept'))).toEqual({ kept: 5 });
    }
    const acknowledged = await owner.query('select count(*)::int as all from session where register_version = 2');
    expect(acknowledged.rows[0].all).toBeGreaterThanOrEqual(10);
    await expectSound({ api: place.api, databaseUrl: place.demo.url });
  }, 60_000);

  it('and added to while they are marked: a booking and a register never wait for each other in a ring', async () => {
    const book = 'mutation ($sessionId: ID!) { bookPlace(input: { sessionId: $sessionId }) { __typename } }';
    const later = await addSession(place.demo.owner, place.api, { heldOn: '2026-12-20', capacity: 40 });
    const roll = place.people.slice(0, 20);
    const sessionId = await place.session(roll);
    const answers = await Promise.all([
      ...roll.map(({ subject }) => place.api.ask(subject, book, { sessionId: later })),
      place.save(trainer, sessionId, 0, marksOf(roll, present), undefined, LONG_AGO),
    ]);
    expect(tally(answers.map(({ code }) => code ?? 'kept'))).toEqual({ kept: 21 });
  });
});
