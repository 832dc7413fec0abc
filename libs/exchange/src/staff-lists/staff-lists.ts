import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { Database, type Tenant } from '@app/database';
import { type Day, formatDay, type Id } from '@app/kernel';
import {
  type ComparedRow,
  type ListedPerson,
  type RowToUndo as StaffRowToUndo,
  type RowUndo,
  StaffListQueries,
  StaffListUndo,
  StaffListWriter,
} from '@app/workforce';
import {
  type Cells,
  employerOf,
  type ImportRun,
  type KeptRow,
  type KindOfList,
  KindsOfLists,
  type PartOfList,
  personCalledOf,
  personKeyOf,
  personNameOf,
  type RowToUndo,
  type Whose,
} from '../imports/index.js';
import { arranged } from './arranged.rules.js';
import { ListedManagers } from './listed-managers.js';
import { cellRefused } from './refused-by-record.rules.js';
import { STAFF_FIELDS } from './staff-fields.js';
import { StaffListComparing } from './staff-list-comparing.js';

/** Lists of who works for an employer: people, and their posts. */
@Injectable()
export class StaffLists implements KindOfList<ComparedRow> {
  readonly kind = 'STAFF';
  readonly isOfEmployer = true;
  readonly doubt = 'WHO';
  readonly fields = STAFF_FIELDS;
  readonly nameOf = personNameOf;
  readonly unitOf = personKeyOf;
  readonly calledOf = personCalledOf;
  readonly cellRefused = cellRefused;

  constructor(
    private readonly database: Database,
    private readonly comparing: StaffListComparing,
    private readonly managers: ListedManagers,
    private readonly lists: StaffListQueries,
    private readonly writer: StaffListWriter,
    private readonly undoing: StaffListUndo,
    kinds: KindsOfLists,
  ) {
    kinds.add(this);
  }

  async *listOf(tenant: Tenant, whose: Whose, on: Day): AsyncGenerator<PartOfList> {
    const agencyId = employerOf(whose);
    for (let after: Id | null = null; ;) {
      const people = await this.lists.listed(tenant, agencyId, { on, after, first: PEOPLE_AT_ONCE });
      if (people.length === 0) return;
      const rows = people.flatMap((person) => person.posts.map((post) => rowOf(person, post)));
      yield { people: people.map(({ id }) => id), rows };
      after = people.at(-1)!.id;
    }
  }

  async options(tenant: Tenant) {
    const { roles, sites, teams } = await this.lists.names(tenant);
    return { ROLE: roles, SITE: sites, TEAM: teams };
  }

  compare(actor: Actor, run: ImportRun, rows: KeptRow[]) {
    return this.comparing.compare(actor, run, rows);
  }

  /** Whoever is new, or leaves a line that is in the way, is saved before those who come to be under them. */
  async arrange(actor: Actor, { id, agencyId }: ImportRun) {
    const lines = await this.managers.lines(actor, { id, agencyId });
    const { turns, refused } = arranged(await this.managers.newManagers(actor, id), lines);
    await this.managers.takeTurns(actor, id, turns);
    await this.managers.refuse(actor, id, refused);
  }

  waiting(actor: Actor, { id }: ImportRun) {
    return this.managers.stuck(actor, id);
  }

  /** As whoever adds one person does: two at once do not add the same one twice. */
  async holdStill(actor: Actor) {
    await this.database.query(actor, 'select lock_new_people()');
  }

  async write(actor: Actor, run: ImportRun, rows: ComparedRow[]) {
    const { listedOn } = run;
    const reason = `Staff list as of ${formatDay(listedOn)}`;
    const written = await this.writer.write(actor, { agencyId: employerOf(run), listed: listedOn, reason }, rows);
    await this.look(actor);
    return written;
  }

  async undo(actor: Actor, run: ImportRun, rows: RowToUndo[]) {
    const reason = `The staff list as of ${formatDay(run.listedOn)} was undone`;
    const isUsed = async (ids: Id[]) =>
      new Set((await this.database.query<{ id: Id }>(actor, WITH_MORE, [ids])).map(({ id }) => id));
    const undone = await this.undoing.undo(actor, { agencyId: employerOf(run), reason, isUsed }, rows.map(asWritten));
    await this.look(actor);
    return undone;
  }

  /* At what is looked at when a post is committed, while it is known of which rows it is. */
  private async look(actor: Actor): Promise<void> {
    await this.database.query(actor, 'set constraints plausible immediate');
    await this.database.query(actor, 'set constraints plausible deferred');
  }
}

/* A row of a staff list that was saved is somebody’s. */
const asWritten = ({ line, practitionerId, written }: RowToUndo): StaffRowToUndo => ({
  ...{ line, practitionerId: practitionerId! },
  ...(written as RowUndo),
});

/** People who are read at once for a list of what the record has. */
const PEOPLE_AT_ONCE = 500;

/* Each post by the number for which it was written, where that is known, and with the names that go with it. */
function calledIn(person: ListedPerson, number: string): Cells {
  const { givenName, familyName, email } = person.byNumber[number] ?? person;
  return { STAFF_NUMBER: number, GIVEN_NAME: givenName, FAMILY_NAME: familyName, EMAIL: email ?? '' };
}

const rowOf = (
  person: ListedPerson,
  { number, role, site, team, manager, weeklyHours, firstDay, lastDay }: ListedPerson['posts'][number],
): Cells => ({
  ...calledIn(person, number ?? person.number ?? ''),
  ...{ ROLE: role.name, SITE: site?.name ?? '', TEAM: team?.name ?? '', LINE_MANAGER: manager?.number ?? '' },
  ...{ WEEKLY_HOURS: `${weeklyHours ?? ''}`, FIRST_DAY: firstDay, LAST_DAY: lastDay ?? '' },
});

const WITH_MORE = 'select id from people_with_more($1)';
