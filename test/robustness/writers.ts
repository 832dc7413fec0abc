import type pg from 'pg';
import type { Reach } from './reach.js';
import { addSession, giveAccounts, OUTCOME, type Person, putOnRoll } from './arranging.js';

const SAVE = `mutation ($s: ID!, $version: Int!, $marks: [MarkInput!]!) {
  saveRegister(input: { sessionId: $s, version: $version, marks: $marks }) { version } }`;
const BOOK = `mutation ($s: ID!) { bookPlace(input: { sessionId: $s }) ${OUTCOME} }`;

/** What a busy API may answer while something is wrong; everything else is a fault of its own. */
const MAY_SAY = /^(DATABASE_UNAVAILABLE|OUTCOME_UNKNOWN|TOO_SLOW|REGISTER_CONFLICT|BOOKED_ALREADY|nobody answered)$/;

interface Room {
  sessionId: string;
  roll: Person[];
  /** Of the last save that was acknowledged; minutes are unknown where a save may have been kept without being. */
  version: number;
  minutes: number | null;
}

/** People who save registers and book places without a pause, and remember what was acknowledged. */
export class Writers {
  acknowledged = 0;
  readonly unexpected: string[] = [];
  readonly said = new Set<string>();
  private readonly bookings: string[] = [];
  private turn = 0;
  private stopped = false;
  private running: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly rooms: Room[],
    private readonly places: string[],
    private readonly people: Person[],
  ) {}

  static async arrive(owner: pg.Client, api: Reach): Promise<Writers> {
    const people = await giveAccounts(owner, 30, 'PRACTITIONER');
    const rooms: Room[] = [];
    for (const at of [0, 1, 2]) {
      const roll = people.slice(at * 6, at * 6 + 10);
      const sessionId = await addSession(owner, api, { heldOn: 'begun' });
      await putOnRoll(
        owner,
        sessionId,
        roll.map(({ id }) => id),
      );
      rooms.push({ sessionId, roll, version: 0, minutes: null });
    }
    const places: string[] = [];
    for (let day = 10; day < 28; day += 1)
      places.push(await addSession(owner, api, { heldOn: `2027-01-${day}`, capacity: 12 }));
    return new Writers(rooms, places, people);
  }

  /** Writes until `rest`, by whichever API there is now. */
  work(api: () => Reach): void {
    this.stopped = false;
    const loops = [
      ...this.rooms.map((room) => () => this.mark(api(), room)),
      () => this.book(api()),
      () => this.book(api()),
    ];
    this.running = Promise.all(
      loops.map(async (once) => {
        while (!this.stopped) await once();
      }),
    );
  }

  async rest(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async mark({ ask }: Reach, room: Room): Promise<void> {
    const minutes = 60 + ((this.turn += 1) % 100);
    const marks = room.roll.map(({ id }) => ({ practitionerId: id, state: 'LATE', minutes }));
    const answer = await this.asked(() => ask('trainer', SAVE, { s: room.sessionId, version: room.version, marks }));
    const version = answer?.errors?.[0]?.extensions.version;
    if (typeof version === 'number') Object.assign(room, { version, minutes: null });
    if (answer?.data?.saveRegister) Object.assign(room, { version: answer.data.saveRegister.version, minutes });
  }

  private async book({ ask }: Reach): Promise<void> {
    const [who, where] = [(this.turn += 1) % this.people.length, (this.turn * 7) % this.places.length];
    const answer = await this.asked(() => ask(this.people[who]!.subject, BOOK, { s: this.places[where] }));
    const { id } = answer?.data?.bookPlace ?? {};
    if (id) this.bookings.push(id);
  }

  private async asked(ask: () => ReturnType<Reach['ask']>) {
    const answer = await ask().catch(() => undefined);
    const code = answer ? answer.code : 'nobody answered';
    // Whoever hears nothing tries again a moment later, and leaves the time to whatever is starting.
    if (!answer) await new Promise((resolve) => setTimeout(resolve, 20));
    if (code) this.said.add(code);
    if (code && !MAY_SAY.test(code)) this.unexpected.push(code);
    if (answer && !code) this.acknowledged += 1;
    return answer;
  }

  /** Acknowledged writes that are not there, and registers of which only a part is. */
  async missing(database: pg.Client): Promise<unknown[]> {
    const { rows: lost } = await database.query(
      `select made as "lost booking" from unnest($1::uuid[]) made
        where not exists (select from booking b where b.id = made and b.voided_at is null)`,
      [this.bookings],
    );
    const found: unknown[] = [...lost, ...this.unexpected];
    for (const { sessionId, version, minutes, roll } of this.rooms) {
      const { rows } = await database.query(
        `select s.register_version as version, array_agg(distinct m.minutes) as minutes, count(m.id)::int as marks
           from session s left join attendance_mark m on m.session_id = s.id and m.voided_at is null where s.id = $1 group by s.id, s.partnership_id`,
        [sessionId],
      );
      const [now] = rows;
      const whole = now.version === 0 || (now.minutes.length === 1 && now.marks === roll.length);
      const kept = now.version > version || (now.version === version && [null, now.minutes[0]].includes(minutes));
      if (!whole || !kept) found.push({ sessionId, version, minutes, now });
    }
    return found;
  }
}
