import type pg from 'pg';
import { type AnApi, anApi } from './an-api.js';
import { demoDatabase, type Sent } from './reach.js';
import { addSession, appoint, giveAccounts, type Person, practitionerOf, putOnRoll } from './arranging.js';

const SAVE = `mutation ($input: SaveRegisterInput!, $key: String) { saveRegister(input: $input, idempotencyKey: $key) {
  version attended { numerator base } joint { joint attenders }
  entries { practitioner { id } walkIn mark { id state minutes reason contentCredit jointCredit employer { id } profession { id } } } } }`;
const SEND = `mutation ($input: SendMarksInput!, $key: String) { sendMarks(input: $input, idempotencyKey: $key) {
  register { version attended { numerator } joint { joint attenders } entries { practitioner { id } mark { state markedAt recordedAt } } }
  outcomes { practitionerId effect refusal { code inWords field }
    difference { yours { state minutes reason } theirs { state minutes reason } changed { by byYou at } } } } }`;
const VOID = `mutation ($input: VoidRegisterInput!, $key: String) { voidRegister(input: $input, idempotencyKey: $key) {
  version joint { joint attenders } entries { practitioner { id } mark { state contentCredit jointCredit employer { id } profession { id } } } } }`;

export interface Mark {
  practitionerId: string;
  state: string;
  minutes?: number;
  reason?: string;
  walkIn?: boolean;
}

/** A mark that a device kept from one version of a register, as of 11:40, twenty minutes before the demo’s now. */
export const onDevice = (mark: Mark, version = 0, more: { markedAt?: string } = {}) => ({
  ...mark,
  version,
  markedAt: '2026-11-02T11:40:00.000Z',
  ...more,
});

export const present = ({ id }: Person, more: Partial<Mark> = {}): Mark => ({
  practitionerId: id,
  state: 'PRESENT',
  ...(more.walkIn && { reason: 'Turned up on the day' }),
  ...more,
});
export const absent = ({ id }: Person, more: Partial<Mark> = {}): Mark => ({
  practitionerId: id,
  state: 'ABSENT',
  reason: 'ill',
  ...more,
});

/** The same mark for everybody. */
export const marksOf = (roll: Person[], mark: (person: Person) => Mark) => roll.map((person) => mark(person));

export interface Entry {
  practitioner: { id: string };
  walkIn: boolean;
  mark: {
    id: string;
    state: string;
    minutes: number;
    contentCredit: boolean;
    jointCredit: boolean;
    employer: { id: string } | null;
    profession: { id: string } | null;
  } | null;
}

/** The entry of each of these people in the register that was answered. */
export function entriesOf({ data }: Sent, roll: Person[]): (Entry | undefined)[] {
  const { entries } = (data.saveRegister ?? data.voidRegister) as { entries: Entry[] };
  return roll.map(({ id }) => entries.find(({ practitioner }) => practitioner.id === id));
}

/** An API with two trainers who keep registers, and people who may be on a roll. */
export async function trainingRoom(howMany = 40) {
  const demo = await demoDatabase();
  const api = await anApi(demo.url);
  const [second] = await giveAccounts(demo.owner, 1, 'TRAINER', 'PRACTITIONER');
  const trainers: [string, string] = ['trainer', second!.subject];
  const people = await giveAccounts(demo.owner, howMany, 'PRACTITIONER');
  const close = async () => {
    await api.close();
    await demo.drop();
  };
  return { demo, api, trainers, people, close, ...registersOf(demo, api, trainers) };
}

export type TrainingRoom = Awaited<ReturnType<typeof trainingRoom>>;

function registersOf({ owner }: { owner: pg.Client }, api: AnApi, trainers: [string, string]) {
  /** A session that has begun, of both trainers, with these people on its roll. */
  const session = async (roll: Person[], plan: Parameters<typeof addSession>[2] = {}): Promise<string> => {
    const sessionId = await addSession(owner, api, { heldOn: 'begun', capacity: 50, ...plan }, ...trainers);
    await appoint(owner, sessionId, await practitionerOf(owner, trainers[1]));
    await putOnRoll(
      owner,
      sessionId,
      roll.map(({ id }) => id),
    );
    return sessionId;
  };
  const save = (who: string, sessionId: string, version: number, marks: Mark[], key?: string, lateReason?: string) =>
    api.ask(who, SAVE, { input: { sessionId, version, marks, lateReason }, key });
  const send = (who: string, sessionId: string, marks: ReturnType<typeof onDevice>[], key?: string) =>
    api.ask(who, SEND, { input: { sessionId, marks }, key });
  /** What a session has led to, counted. */
  const kept = async (sessionId: string) => (await owner.query(KEPT, [sessionId])).rows[0];
  /** From the register's version of now, where no other is given. */
  const voidMarks = async (who: string, sessionId: string, practitionerIds?: string[], since?: number) => {
    const version = since ?? (await kept(sessionId)).version;
    return api.ask(who, VOID, { input: { sessionId, version, practitionerIds, reason: 'mistaken' } });
  };
  return { session, save, send, voidMarks, kept };
}

const KEPT = `
  select s.register_version as version, count(a.id)::int as marks, count(a.id) filter (where a.voided_at is null)::int as live,
         (select count(*)::int from evidence e join attendance_mark m on m.id = e.source_id
           where m.session_id = s.id and e.voided_at is null) as evidence
    from session s left join attendance_mark a on a.session_id = s.id where s.id = $1 group by s.id, s.partnership_id`;
