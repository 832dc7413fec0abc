import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addDays, type Day, type Id } from '@app/kernel';
import { type Employee, Employer, type ListedEmployee, type Piece } from '../model/employers.js';
import { LONG } from '../model/random.js';
import { startApi, type TestApi } from '../support/api.js';
import { graphql } from '../support/graphql.js';
import { WRITINGS } from '../support/monthly-lists.js';
import {
  APPLY,
  LIST,
  MEANS,
  NOT_LISTED,
  READ,
  READ_AGAIN,
  ROWS,
  SAY,
  sendFile,
  UNKNOWN,
} from '../support/staff-lists.js';

const END = graphql(`mutation ($input: EndPostInput!) { endPost(input: $input) { post { id } } }`);

const MONTHS: Day[] = ['2026-09-01', '2026-10-01', '2026-11-01'];
const STAFF = 24;
const SAM = { given: 'Sam', family: 'Twoname' };
/* Each list sent, each question answered, each leaver ended: a steward takes half a minute for one. */
const STEPS_IN_AN_HOUR = 120;

let api: TestApi;
let agencies: Id[];
let roles: { id: Id; name: string }[];
let sites: { id: Id; name: string }[];
let seed = 11;
const pick = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
beforeAll(async () => {
  api = await startApi();
  const named = async (table: string, limit: number) =>
    (
      await api.database.query<{ id: Id; name: string }>(
        `select id, name from ${table} where partnership_id = current_partnership() and name !~ '[’,]' order by name limit ${limit}`,
      )
    ).rows;
  agencies = (await named('agency', WRITINGS.length)).map(({ id }) => id);
  [roles, sites] = [await named('role', 3), await named('site', 2)];
});
afterAll(() => api.close());

/** A steward with a list: answers what it asks by what is true, and saves what is good. How often they had to do something. */
class Steward {
  steps = 0;

  async takeIn({ at, content, rows, listed: listedOn }: MonthlyList, truth: Truth): Promise<Id> {
    this.steps += 1;
    const { answer } = await sendFile(api, 'steward', content, at === 3 ? 'staff.xlsx' : 'staff.csv');
    const input = { fileId: answer.id!, agencyId: agencies[at]!, listedOn };
    const came = (await api.ask('steward', READ, { input })).data.readList;
    const { id } = came;
    if (came.asksDayOrder)
      await this.does(api.ask('steward', READ_AGAIN, { input: { importId: id, dayOrder: 'DAY_FIRST' } }));
    for (const { name, means } of (await api.ask('steward', UNKNOWN, { id })).data.unknownListNames) {
      const meant = roles.find((role) => name === `Our ${role.name}`);
      if (meant && !means)
        await this.does(api.ask('steward', MEANS, { input: { importId: id, field: 'ROLE', name, meansId: meant.id } }));
    }
    const doubts = (await api.ask('steward', ROWS, { id, outcome: 'DOUBTFUL', first: 100 })).data.importRows;
    for (const { node } of doubts.edges) {
      const row = rows.find(({ given, family }) => node.name === `${given} ${family}`)!;
      await this.does(
        api.ask('steward', SAY, { input: { importId: id, line: node.line, practitionerId: truth(row) } }),
      );
    }
    const { problems, refused } = await this.refusals(id);
    expect([at, problems.sort()]).toEqual([
      at,
      rows.flatMap(({ slip }) => (slip === 'HOURS' ? 'WEEKLY_HOURS' : (slip ?? []))).sort(),
    ]);
    await this.does(api.ask('steward', APPLY, { input: { importId: id, onlyGoodRows: refused > 0 } }));
    expect((await api.ask('steward', LIST, { id })).data.importedList.state).toBe('SAVED');
    return id;
  }

  /** Those who are not on the list any more, and left the day before it. */
  async endThose(left: Employee[], { at, listed, importId }: { at: number; listed: Day; importId: Id }) {
    const { people } = (await api.ask('steward', NOT_LISTED, { id: importId, first: 100 })).data.notOnStaffList;
    for (const { number } of left) {
      expect(people.edges.map(({ node }) => node.staffNumber)).toContain(number);
      const input = { postId: await postOf(number, agencies[at]!), lastDay: addDays(listed, -1), reason: 'Left' };
      await this.does(api.ask('steward', END, { input }));
    }
  }

  private async refusals(id: Id) {
    const rows = (await api.ask('steward', ROWS, { id, outcome: 'REFUSED', first: 100 })).data.importRows.edges;
    return {
      refused: rows.length,
      problems: rows.flatMap(({ node }) => node.problems.map(({ field }) => String(field))),
    };
  }

  private async does(answered: Promise<{ errors?: unknown }>) {
    this.steps += 1;
    expect((await answered).errors).toBeUndefined();
  }
}

/** The list of one of the employers, as of a day. */
interface MonthlyList {
  at: number;
  content: string | Uint8Array;
  rows: ListedEmployee[];
  listed: Day;
}

/** Who somebody in doubt is: on the record already, or null for somebody new. */
type Truth = (row: ListedEmployee) => Id | null;

it(
  'ten employers’ lists of three months, each written in its own way: the record is what a plain recount says, in an hour of a steward’s work',
  async () => {
    const places = { roles: roles.map(({ name }) => name), sites: sites.map(({ name }) => name) };
    const employers = WRITINGS.map((_, at) => new Employer(`T${at}-`, pick, places));
    for (const employer of employers) for (let at = 0; at < STAFF; at += 1) employer.join('2024-01-08');
    employers[0]!.join('2024-01-08', SAM);
    for (const [nth, listed] of MONTHS.entries()) {
      const steward = new Steward();
      for (const [at, employer] of employers.entries()) {
        const gone = passed(employer, nth, at);
        const rows = employer.list(nth === 0 ? 0 : 1);
        const first = await practitionerOf(employers[0]!, 'Sam');
        const list = { at, rows, listed, content: await WRITINGS[at]!.write(rows) };
        const importId = await steward.takeIn(list, () => (at === 1 ? first : null));
        employer.saved(rows, listed);
        const left = gone.filter(({ number }) => employer.record.has(number));
        await steward.endThose(left, { at, listed, importId });
        for (const { number } of left) employer.ended(number, addDays(listed, -1));
      }
      expect(steward.steps).toBeLessThanOrEqual(STEPS_IN_AN_HOUR);
    }
    for (const [at, employer] of employers.entries()) {
      const told = [...employer.record].map(([number, { given, family, pieces }]) => ({
        number,
        name: `${given} ${family}`,
        pieces,
      }));
      expect(await onRecord(agencies[at]!, employer.prefix)).toEqual(
        told.sort((a, b) => (a.number < b.number ? -1 : 1)),
      );
    }
    const sams = new Set([await practitionerOf(employers[0]!, 'Sam'), await practitionerOf(employers[1]!, 'Sam')]);
    expect(sams.size).toBe(1);
  },
  LONG,
);

/* What happens before the list of a month. Another Sam joins in the second one; in the third the first Sam works for a second employer too. */
function passed(employer: Employer, nth: number, at: number): Employee[] {
  if (nth === 0) return [];
  const gone = employer.month(MONTHS[nth]!);
  if (nth === 1 && at === 0) employer.join('2026-09-14', SAM);
  if (nth === 2 && at === 1) employer.join('2026-10-05', SAM);
  return gone;
}

async function practitionerOf({ record }: Employer, given: string): Promise<Id | null> {
  const [number] = [...record].find(([, one]) => one.given === given) ?? [];
  const { rows } = await api.database.query<{ id: Id }>(
    'select practitioner_id as id from staff_number where number = $1',
    [number],
  );
  return rows[0]?.id ?? null;
}

async function postOf(number: string, agencyId: Id): Promise<Id> {
  const { rows } = await api.database.query<{ id: Id }>(
    `select p.id from post p join staff_number n using (practitioner_id)
      where n.number = $1 and p.employer_id = $2 and p.voided_at is null order by p.valid_from desc limit 1`,
    [number, agencyId],
  );
  return rows[0]!.id;
}

/** The facts, by number: who they are by now, and each time of their posts. */
async function onRecord(agencyId: Id, prefix: string) {
  const { rows } = await api.database.query<{ number: string; name: string; pieces: Piece[] }>(
    `select n.number, i.given_name || ' ' || i.family_name as name,
            json_agg(json_build_object('from', p.valid_from, 'to', p.valid_until - 1, 'role', r.name, 'site', s.name, 'hours', p.weekly_hours) order by p.valid_from) as pieces
       from staff_number n join identity i using (practitioner_id) join post p using (practitioner_id) join role r on r.id = p.role_id join site s on s.id = p.site_id
      where n.agency_id = $1 and n.number like $2 and p.employer_id = $1 and p.voided_at is null group by 1, 2 order by 1`,
    [agencyId, `${prefix}%`],
  );
  return rows;
}
