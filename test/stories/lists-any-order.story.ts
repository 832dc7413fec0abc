import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addDays } from '@app/kernel';
import { type Drawn, holds, LONG } from '../model/random.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';
import { APPLY, largestLists, type Line, READ, readList, sendFile, UNDO } from '../support/staff-lists.js';

const JOIN = graphql(`mutation ($input: JoinRecordsInput!) { joinRecords(input: $input) { record { id } } }`);
const PART = graphql(`mutation ($input: PartRecordsInput!) { partRecords(input: $input) { record { id } } }`);
const ERASE = graphql(`mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { erasedAt } }`);

const RUNS = 4;
const [FIRST_DAY, TODAY] = ['2026-10-01', '2026-11-02'];

let api: TestApi;
let agencies: [string, string];
let roles: string[];
let site: string;
beforeAll(async () => {
  api = await startApi();
  const { agencyId, other, list } = await largestLists(api);
  agencies = [agencyId, other];
  roles = [...new Set(list.map((line) => String(line[4])))].slice(0, 2);
  site = String(list[0]![5]);
});
afterAll(() => api.close());

const aRow = fc.record({
  person: fc.nat(4),
  hours: fc.constantFrom(7, 15, 22.5),
  isMarried: fc.boolean(),
  role: fc.nat(1),
  lastDay: fc.constantFrom(null, null, '2026-10-31', '2026-12-31'),
});
const aStep = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      does: fc.constant('list' as const),
      of: fc.nat(1),
      rows: fc.array(aRow, { minLength: 1, maxLength: 4 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('join' as const), one: fc.nat(4), other: fc.nat(4) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('back' as const) }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('erase' as const), which: fc.nat(9) }) },
);
type Step = Drawn<typeof aStep>;
type Row = Drawn<typeof aRow>;

/** The people of one run: of each employer five, of whom lists say this and that; what was done is taken back the last first. */
class Run {
  private readonly done: { before: Awaited<ReturnType<Run['record']>>; takeBack: () => Promise<unknown> }[] = [];
  readonly erased = new Set<string>();
  private day = FIRST_DAY;

  constructor(private readonly name: string) {}

  async take(step: Step): Promise<void> {
    if (step.does === 'list') await this.list(step.of, step.rows);
    else if (step.does === 'join') await this.join(step.one, step.other);
    else if (step.does === 'erase') await this.erase(step.which);
    else await this.back();
  }

  /** The last thing done is taken back: all is as it was before it, but for whoever was erased since. */
  async back(): Promise<boolean> {
    const last = this.done.pop();
    if (!last) return false;
    await last.takeBack();
    expect(this.others(await this.record())).toEqual(this.others(last.before));
    return true;
  }

  /** Taken out as a list and read in again, the record of both employers has nothing to change of these people. */
  async readsBackUnchanged(): Promise<void> {
    for (const agencyId of agencies) {
      const response = await fetch(new URL('/files/lists', api.url), {
        ...{ method: 'POST', body: JSON.stringify({ agencyId, kind: 'STAFF' }) },
        headers: { 'content-type': 'application/json', authorization: `Bearer ${api.tokenOf('steward')}` },
      });
      const { answer } = await sendFile(api, 'steward', await response.text());
      const input = { fileId: answer.id!, agencyId, listedOn: TODAY };
      const { id } = (await api.ask('steward', READ, { input })).data.readList;
      const { rows } = await api.database.query(
        `select outcome, listed, compared from import_row where run_id = $1 and unit_key like $2 and outcome <> 'UNCHANGED'`,
        [id, `${this.name}-%`],
      );
      expect(rows).toEqual([]);
    }
  }

  /** All that lists and joins may change of these people. */
  async record() {
    const { rows: people } = await api.database.query<{ number: string; id: string; answers: string }>(PEOPLE, [
      `${this.name}-%`,
    ]);
    const { rows: posts } = await api.database.query<{ id: string; valid_until: string | null }>(POSTS, [
      people.map(({ id }) => id),
    ]);
    return { people, posts };
  }

  isNamed = async (): Promise<boolean> =>
    (await api.database.query('select from identity where practitioner_id = any($1)', [[...this.erased]])).rowCount! >
    0;

  private others({ people, posts }: Awaited<ReturnType<Run['record']>>) {
    return {
      people: people.filter(({ id }) => !this.erased.has(id)),
      posts: posts.filter(({ id }) => !this.erased.has(id)),
    };
  }

  private async list(of: number, rows: Row[]): Promise<void> {
    this.day = addDays(this.day, 1);
    const before = await this.record();
    const distinct = [...new Map(rows.map((row) => [row.person, row])).values()];
    const { id } = await readList(
      api,
      agencies[of]!,
      distinct.map((row) => this.line(of, row)),
      this.day,
    );
    const { errors, data } = await api.ask('steward', APPLY, { input: { importId: id, onlyGoodRows: true } });
    expect([errors, data?.saveList.state]).toEqual([undefined, 'SAVED']);
    this.done.push({ before, takeBack: () => api.ask('steward', UNDO, { id }) });
  }

  private async join(one: number, other: number): Promise<void> {
    const { people } = await this.record();
    const idOf = (number: string) => people.find((person) => person.number === number)?.id;
    const [practitionerId, otherId] = [idOf(this.number(0, one)), idOf(this.number(1, other))];
    if (!practitionerId || !otherId) return;
    const before = await this.record();
    const input = { practitionerId, otherId, reason: 'One person with two employers' };
    if ((await api.ask('steward', JOIN, { input })).errors) return;
    const parting = { otherId, reason: 'Two people after all' };
    this.done.push({ before, takeBack: () => api.ask('steward', PART, { input: parting }) });
  }

  /** One of those whose posts are over; all records of theirs go. */
  private async erase(which: number): Promise<void> {
    const { people, posts } = await this.record();
    const inPost = new Set(posts.filter(({ valid_until: until }) => !until || until > TODAY).map(({ id }) => id));
    const over = people.filter(({ id }) => !inPost.has(id) && !this.erased.has(id));
    const found = over[which % over.length];
    if (!found) return;
    const input = { practitionerId: found.id, reason: 'They asked for it' };
    const { errors } = await api.ask('steward', ERASE, { input });
    if (errors) return;
    for (const { id, answers } of people) if (answers === found.answers) this.erased.add(id);
  }

  private line(of: number, { person, hours, isMarried, role, lastDay }: Row): Line {
    const number = this.number(of, person);
    const names = [`Given${number}`, isMarried ? `Married${number}` : `Family${number}`];
    return [number, ...names, null, roles[role]!, site, hours, addDays(this.day, -1), lastDay];
  }

  private number(of: number, person: number): string {
    return `${this.name}-${'AB'[of]}${person}`;
  }
}

const PEOPLE = `
  select n.number, n.practitioner_id as id, person_of(n.practitioner_id, 'infinity') as answers, i.given_name, i.family_name,
         (select count(*)::int from former_name f where f.practitioner_id = n.practitioner_id) as former,
         array(select l.last_day::text from leaving l where l.practitioner_id = n.practitioner_id and l.voided_at is null order by 1) as left_on
    from staff_number n left join identity i on i.practitioner_id = n.practitioner_id
   where n.partnership_id = current_partnership() and n.number like $1 order by 1`;

const POSTS = `
  select practitioner_id as id, employer_id, role_id, site_id, weekly_hours, valid_from::text, valid_until::text
    from post where practitioner_id = any($1) and voided_at is null order by 1, 2, valid_from, role_id`;

it(
  'lists saved and undone, records joined and parted, people erased: what is taken back in turn leaves all as it was, and what is taken out reads back unchanged',
  async () => {
    let runs = 0;
    const tally = { steps: 0, back: 0, erased: 0 };
    await holds(
      fc.asyncProperty(fc.array(aStep, { minLength: 8, maxLength: 14, size: 'max' }), async (steps) => {
        const run = new Run(`R${(runs += 1)}`);
        for (const step of steps) await run.take(step);
        await run.readsBackUnchanged();
        tally.steps += steps.length;
        while (await run.back()) tally.back += 1;
        tally.erased += run.erased.size;
        expect(await run.isNamed()).toBe(false);
        expect((await run.record()).people.filter(({ id }) => !run.erased.has(id))).toEqual([]);
      }),
      { numRuns: RUNS, seed: 7 },
    );
    expect(tally.back).toBeGreaterThan(8);
    expect(tally.erased).toBeGreaterThan(0);
  },
  LONG,
);
