import { addDays, type Day, dayBefore } from '@app/kernel';

/** A post as it was from a day to a day; null is for ever. */
export interface Piece {
  from: Day;
  to: Day | null;
  role: string;
  site: string;
  hours: number;
}

/** Somebody as their employer knows them today. */
export interface Employee {
  number: string;
  given: string;
  family: string;
  role: string;
  site: string;
  hours: number;
  /** The first day in this role. */
  since: Day;
}

/** A row of a monthly list, and what is wrong with it as a slip of whoever typed it. */
export interface ListedEmployee extends Employee {
  slip?: 'ROLE' | 'HOURS';
}

/**
 * One employer in plain objects: who works there, what each monthly list says of them, and what the record has of them by the rules of lists,
 * which a row with a slip does not reach.
 */
export class Employer {
  readonly staff: Employee[] = [];
  readonly record = new Map<string, { given: string; family: string; pieces: Piece[] }>();
  private count = 0;

  constructor(
    readonly prefix: string,
    private readonly pick: (below: number) => number,
    private readonly places: { roles: string[]; sites: string[] },
  ) {}

  join(since: Day, named?: Pick<Employee, 'given' | 'family'>): Employee {
    const number = `${this.prefix}${String((this.count += 1)).padStart(4, '0')}`;
    const names = named ?? { given: `Given${this.prefix}${this.count}`, family: `Family${this.prefix}${this.count}` };
    const employee = { number, ...names, ...this.somewhere(), since };
    this.staff.push(employee);
    return employee;
  }

  /** What a month brings before the list of a day: joiners, leavers, movers, a marriage. Those who left. */
  month(listed: Day): Employee[] {
    for (let joiners = 2; joiners > 0; joiners -= 1) this.join(addDays(listed, -this.pick(20)));
    const gone = this.staff.splice(this.pick(this.staff.length - 3), 1);
    const [mover, changer, married] = [this.anybody(), this.anybody(), this.anybody()];
    const role = this.places.roles.find((one) => one !== mover.role)!;
    if (mover.since < addDays(listed, -3)) Object.assign(mover, { role, since: addDays(listed, -2) });
    Object.assign(changer, { hours: changer.hours === 20 ? 30 : 20, site: this.places.sites[this.pick(2)]! });
    married.family = `${married.family}-Wed`;
    return gone;
  }

  /** The list of a day; of some rows somebody mistyped the role or the hours. */
  list(slips: number): ListedEmployee[] {
    const wrong = new Set(Array.from({ length: slips }, () => this.anybody().number));
    return this.staff.map((one) => ({
      ...one,
      ...(wrong.has(one.number) && { slip: this.pick(2) === 0 ? ('ROLE' as const) : ('HOURS' as const) }),
    }));
  }

  /** What the record has once the good rows of a list are saved. */
  saved(rows: ListedEmployee[], listed: Day): void {
    for (const { slip, number, given, family, role, site, hours, since } of rows) {
      if (slip) continue;
      const known = this.record.get(number);
      const now = { from: since, to: null, role, site, hours };
      if (!known) this.record.set(number, { given, family, pieces: [now] });
      else {
        Object.assign(known, { given, family });
        const last = known.pieces.at(-1)!;
        if (last.role !== role) this.follow(known.pieces, now);
        else if (last.site !== site || last.hours !== hours)
          this.follow(known.pieces, { ...now, from: listed > last.from ? listed : last.from });
      }
    }
  }

  ended(number: string, lastDay: Day): void {
    const pieces = this.record.get(number)!.pieces;
    pieces.at(-1)!.to = lastDay;
  }

  private follow(pieces: Piece[], next: Piece): void {
    const last = pieces.at(-1)!;
    if (last.from === next.from) pieces.pop();
    else last.to = dayBefore(next.from);
    pieces.push(next);
  }

  private anybody(): Employee {
    return this.staff[this.pick(this.staff.length)]!;
  }

  private somewhere() {
    const { roles, sites } = this.places;
    return { role: roles[this.pick(roles.length)]!, site: sites[this.pick(sites.length)]!, hours: 20 };
  }
}
