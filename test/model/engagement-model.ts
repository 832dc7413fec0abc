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
  /** Whether each of the marked was there. */
  marks: Map<string, boolean>;
}

export class EngagementModel {
  private readonly rooms = new Map<string, Room>();
  /** Places that were released because their holder was engaged elsewhere: `session person`. */
  readonly released: string[] = [];

  kindOf(session: string, person: string): EngagementKind | null {
    const { trainer, marks, booked } = this.room(session);
    if (trainer === person) return 'TRAINING';
    const there = marks.get(person);
    if (there !== undefined) return there ? 'PRESENT' : null;
    return booked.has(person) ? 'BOOKED' : null;
  }

  /** Whether the trainer is free for it. */
  add(session: PlannedSession): boolean {
    this.rooms.set(session.id, { ...session, booked: new Set(), marks: new Map() });
    if (this.clashes(session.id, session.trainer).length === 0) return true;
    this.rooms.delete(session.id);
    return false;
  }

  book(session: string, person: string): boolean {
    const { booked, capacity, marks } = this.room(session);
    if (booked.has(person) || booked.size === capacity) return false;
    // Whoever is marked already is engaged by the mark, or free.
    if (!marks.has(person) && this.clashes(session, person).length > 0) return false;
    booked.add(person);
    return true;
  }

  giveBack(session: string, person: string): boolean {
    const { booked, marks } = this.room(session);
    return !marks.has(person) && booked.delete(person);
  }

  /** A whole register or nothing; whoever has a mark is corrected. */
  mark(session: string, people: string[], there: boolean): boolean {
    const inTheWay = (person: string) =>
      this.clashes(session, person).some((other) => this.kindOf(other, person) !== 'BOOKED');
    if (there && people.some(inTheWay)) return false;
    for (const person of people) {
      if (there) for (const other of this.clashes(session, person)) this.release(other, person);
      this.room(session).marks.set(person, there);
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
    for (const { begins, booked, marks } of this.rooms.values())
      if (begins >= from && !marks.has(person)) booked.delete(person);
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

  private release(session: string, person: string): void {
    this.room(session).booked.delete(person);
    this.released.push(`${session} ${person}`);
  }

  /** The other sessions that engage somebody over the hours of this one. */
  private clashes(session: string, person: string): string[] {
    const { begins, ends } = this.room(session);
    return this.sessions.filter((id) => {
      const other = this.room(id);
      return id !== session && other.begins < ends && begins < other.ends && this.kindOf(id, person) !== null;
    });
  }

  private room(id: string): Room {
    const room = this.rooms.get(id);
    if (!room) throw new Error(`There is no session ${id}.`);
    return room;
  }
}
