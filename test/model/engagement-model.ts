/** Who is engaged when, in plain words: what a few sessions, bookings and marks come to, one after the other. */
export interface PlannedSession {
  id: string;
  /** In minutes from some midnight: the first is in it, the last is not. */
  begins: number;
  ends: number;
  capacity: number;
  trainer: string;
}

export type EngagementKind = 'TRAINING' | 'PRESENT' | 'BOOKED';

interface Room extends PlannedSession {
  booked: Set<string>;
  /** Who waits, in their turn. */
  waits: string[];
  marks: Map<string, Mark>;
}

/** `first` or `last`: they were there for the first or last minutes only. */
export type Mark = 'absent' | 'throughout' | { for: 'first' | 'last'; minutes: number };

export class EngagementModel {
  private rooms = new Map<string, Room>();
  /** Places that were released because their holder was engaged elsewhere: `session person`. */
  readonly released: string[] = [];

  kindOf(session: string, person: string): EngagementKind | null {
    const { trainer, marks, booked } = this.room(session);
    if (trainer === person) return 'TRAINING';
    const mark = marks.get(person);
    if (mark) return mark === 'absent' ? null : 'PRESENT';
    return booked.has(person) ? 'BOOKED' : null;
  }

  /** Whether the trainer is free for it. */
  add(session: PlannedSession): boolean {
    this.rooms.set(session.id, { ...session, booked: new Set(), waits: [], marks: new Map() });
    if (this.clashes(session.id, session.trainer).length === 0) return true;
    this.rooms.delete(session.id);
    return false;
  }

  book(session: string, person: string): boolean {
    const { booked, capacity, marks, waits } = this.room(session);
    if (booked.has(person) || booked.size === capacity) return false;
    // Whoever is marked already is engaged by the mark, or free.
    if (!marks.has(person) && this.clashes(session, person).length > 0) return false;
    booked.add(person);
    this.room(session).waits = waits.filter((one) => one !== person);
    return true;
  }

  /** Whoever could have a place waits for it where none is left. */
  wait(session: string, person: string): boolean {
    const { booked, capacity, marks, waits } = this.room(session);
    if (booked.has(person) || booked.size < capacity || waits.includes(person)) return false;
    if (marks.has(person) || this.clashes(session, person).length > 0) return false;
    waits.push(person);
    return true;
  }

  stopWaiting(session: string, person: string): boolean {
    const room = this.room(session);
    const isWaiting = room.waits.includes(person);
    room.waits = room.waits.filter((one) => one !== person);
    return isWaiting;
  }

  /**
   * Who waits has what is free, in their turn; whoever is engaged elsewhere is passed over. Of several sessions one moves up before the
   * other: in the order that led to these seats, if one did. Answers with how many moved up.
   */
  moveUp(seats: string[]): number {
    const before = this.seats.length;
    const orders = permutations(this.sessions.filter((id) => this.room(id).waits.length > 0));
    const was = structuredClone(this.rooms);
    for (const order of orders) {
      this.rooms = structuredClone(was);
      order.forEach((session) => this.fill(session));
      if (this.seats.join() === seats.join()) break;
    }
    return this.seats.length - before;
  }

  private fill(session: string): void {
    const room = this.room(session);
    for (const person of [...room.waits])
      if (room.booked.size < room.capacity && this.clashes(session, person).length === 0) this.book(session, person);
  }

  giveBack(session: string, person: string): boolean {
    const { booked, marks } = this.room(session);
    return !marks.has(person) && booked.delete(person);
  }

  /** A whole register or nothing; whoever has a mark is corrected. */
  mark(session: string, people: string[], mark: Mark): boolean {
    const there = mark !== 'absent';
    const clashes = (person: string) => this.clashes(session, person, mark);
    if (there && people.some((person) => clashes(person).some((other) => this.kindOf(other, person) !== 'BOOKED')))
      return false;
    for (const person of people) {
      if (there) for (const other of clashes(person)) this.release(other, person);
      this.room(session).marks.set(person, mark);
    }
    return true;
  }

  voidMark(session: string, person: string): boolean {
    const { marks, booked } = this.room(session);
    if (!marks.delete(person)) return false;
    if (booked.has(person) && this.clashes(session, person).length > 0) this.release(session, person);
    return true;
  }

  /** Somebody leaves: places on what begins from then on are let go of, but where they are marked. */
  leave(person: string, from: number): void {
    for (const room of this.rooms.values()) {
      if (room.begins < from || room.marks.has(person)) continue;
      room.booked.delete(person);
      this.stopWaiting(room.id, person);
    }
  }

  get sessions(): string[] {
    return [...this.rooms.keys()].sort();
  }

  /** `session person kind`, in order. */
  engaged(people: string[]): string[] {
    return this.sessions
      .flatMap((id) => people.flatMap((who) => (this.kindOf(id, who) ? `${id} ${who} ${this.kindOf(id, who)}` : [])))
      .sort();
  }

  /** `session person`, in order. */
  get seats(): string[] {
    return this.sessions.flatMap((id) => [...this.room(id).booked].map((who) => `${id} ${who}`)).sort();
  }

  /** `session person`, session by session, in the order of their turns. */
  get waiting(): string[] {
    return this.sessions.flatMap((id) => this.room(id).waits.map((who) => `${id} ${who}`));
  }

  private release(session: string, person: string): void {
    this.room(session).booked.delete(person);
    this.released.push(`${session} ${person}`);
  }

  /** The other sessions that engage somebody over the hours of this one, or over those for which the mark says they were there. */
  private clashes(session: string, person: string, mark: Mark = 'throughout'): string[] {
    const { begins, ends } = hours(this.room(session), mark);
    return this.sessions.filter((id) => {
      const room = this.room(id);
      const other = hours(room, this.kindOf(id, person) === 'PRESENT' ? room.marks.get(person) : 'throughout');
      return id !== session && other.begins < ends && begins < other.ends && this.kindOf(id, person) !== null;
    });
  }

  private room(id: string): Room {
    const room = this.rooms.get(id);
    if (!room) throw new Error(`There is no session ${id}.`);
    return room;
  }
}

function hours({ begins, ends }: PlannedSession, mark: Mark = 'throughout') {
  if (typeof mark === 'string') return { begins, ends };
  return mark.for === 'first' ? { begins, ends: begins + mark.minutes } : { begins: ends - mark.minutes, ends };
}

const permutations = <T>(of: T[]): T[][] =>
  of.length < 2
    ? [of]
    : of.flatMap((one) => permutations(of.filter((other) => other !== one)).map((rest) => [one, ...rest]));
