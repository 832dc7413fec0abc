import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import {
  type Cells,
  employerOf,
  ImportRows,
  type ImportRun,
  type KeptRow,
  namesIn,
  numberKey,
} from '../imports/index.js';
import type { NameOrder } from '../reading/index.js';
import type { Refusal } from './arranged.rules.js';
import { earlier, FOR_EVER, type ListedLines, listedLines, type PostInLine, type RowInLine } from './lines.rules.js';
import type { NewlyManaged } from './turns.rules.js';

/** Those whom rows of a staff list name as line managers, some of whom it puts on the record itself. */
@Injectable()
export class ListedManagers {
  constructor(
    private readonly database: Database,
    private readonly rows: ImportRows,
  ) {}

  /** What some staff numbers of the list are called in it. */
  async names(
    tenant: Tenant,
    { id, reading }: Pick<ImportRun, 'id' | 'reading'>,
    numbers: string[],
  ): Promise<Map<string, string>> {
    const rows = await this.database.query<{ cells: Cells }>(tenant, NAMES, [id, numbers.map(numberKey)]);
    return new Map(rows.map(({ cells }) => [cells.STAFF_NUMBER!, nameIn(cells, reading.nameOrder ?? 'GIVEN_FIRST')]));
  }

  /** Who names somebody as their line manager whom the list puts on the record, or would. */
  async newManagers(tenant: Tenant, importId: Id): Promise<NewlyManaged[]> {
    const missing = await this.database.query<{ personKey: string; isSaved: boolean }>(tenant, NOT_ON_RECORD, [
      importId,
    ]);
    const isSaved = new Map(missing.map((one) => [one.personKey, one.isSaved]));
    const managed = await this.database.query<{ personKey: string; number: string }>(tenant, MANAGED, [importId]);
    return managed.flatMap(({ personKey, number }) => {
      const managerKey = numberKey(number);
      return isSaved.has(managerKey) ? [{ personKey, managerKey, isSaved: isSaved.get(managerKey)! }] : [];
    });
  }

  /** What the list changes of lines of managers, and the lines above whoever comes to manage somebody by it. */
  async lines(tenant: Tenant, run: Pick<ImportRun, 'id' | 'agencyId'>): Promise<ListedLines> {
    const changed = await this.database.query<RowChanged>(tenant, CHANGED, [run.id]);
    const rows = changed.map((row) => ({ ...row, named: row.number ? numberKey(row.number) : null }));
    const numbers = [...new Set(changed.flatMap(({ number }) => number ?? []))];
    const ids = new Map(
      (await this.database.query<{ number: string; id: Id }>(tenant, NUMBERED, [employerOf(run), numbers])).map(
        ({ number, id }) => [numberKey(number), id],
      ),
    );
    const found = rows.map((row) => ({ ...row, named: (row.named && ids.get(row.named)) ?? row.named }));
    const managers = [...new Set(ids.values())];
    const posts = changed.flatMap(({ changed: { over, begins } }) => [
      ...(over ? [over.postId] : []),
      ...(begins && begins.under !== 'NAMED' ? [begins.under.managerOf] : []),
    ]);
    const first = changed.flatMap(({ changed: { begins } }) => begins?.from ?? []).reduce(earlier, FOR_EVER);
    return listedLines(await this.database.query<PostInLine>(tenant, POSTS_ABOVE, [managers, posts, first]), found);
  }

  async takeTurns(tenant: Tenant, importId: Id, turns: ReadonlyMap<string, number>): Promise<void> {
    await this.database.query(tenant, TAKE_TURNS, [importId, [...turns.keys()], [...turns.values()]]);
  }

  /** Those whose line manager is not on the record before them, or would be managed by them. */
  async refuse(tenant: Tenant, importId: Id, refused: ReadonlyMap<string, Refusal>): Promise<void> {
    const says = [...refused.values()].map((why) => SAYS[why]);
    await this.database.query(tenant, REFUSE, [importId, [...refused.keys()], says]);
  }

  /** All rows of whoever was refused for that. */
  async stuck(tenant: Tenant, importId: Id): Promise<KeptRow[]> {
    const stuck = await this.database.query<{ key: string }>(tenant, ARE_STUCK, [importId]);
    return this.rows.ofKeys(
      tenant,
      importId,
      stuck.map(({ key }) => key),
    );
  }
}

/** A row that changes lines, as it is kept. */
type RowChanged = Omit<RowInLine, 'named'> & { number: string | null };

const nameIn = (cells: Cells, order: NameOrder) => {
  const { givenName, familyName } = namesIn(cells, order);
  return [givenName, familyName].filter(Boolean).join(' ');
};

const NAMES = `
  select distinct on (unit_key) listed -> 'cells' as cells
    from import_row where run_id = $1 and unit_key = any($2::text[]) order by unit_key, line`;
/* Joined here and not by PostgreSQL, which knows nothing yet of rows that were just written. */
const NOT_ON_RECORD = `
  select unit_key as "personKey", bool_or(outcome = 'ADDED') as "isSaved"
    from import_row where run_id = $1 and practitioner_id is null group by 1`;
const MANAGED = `
  select distinct unit_key as "personKey", listed -> 'cells' ->> 'LINE_MANAGER' as number
    from import_row where run_id = $1 and outcome in ('ADDED', 'CHANGED') and listed -> 'cells' ->> 'LINE_MANAGER' <> ''`;
const TAKE_TURNS = `
  update import_row w set turn = n.turn
    from (select unit_key, turn from unnest($2::text[], $3::int[]) t(unit_key, turn)
          union all
          select distinct unit_key, 0 from import_row where run_id = $1 and turn > 0 and unit_key <> all($2::text[])) n
   where w.run_id = $1 and w.unit_key = n.unit_key and w.turn <> n.turn and not w.is_saved`;
const SAYS: Record<Refusal, string> = {
  STUCK:
    'Its line manager is not on the record before it: that row is refused or in doubt, or the managers go round in a ring.',
  RING: 'This line manager is managed by them, or by somebody below them, as the list leaves the record. Name another one in the list, or change who manages that one first.',
};
const CHANGED = `
  select unit_key as "unitKey", coalesce(person_of(practitioner_id, 'infinity')::text, unit_key) as "personKey", compared -> 'lines' as changed,
         nullif(listed -> 'cells' ->> 'LINE_MANAGER', '') as number
    from import_row where run_id = $1 and outcome in ('ADDED', 'CHANGED') and not is_saved and compared ? 'lines'`;
const NUMBERED = `
  select number, person_of(practitioner_id, 'infinity') as id from staff_number where agency_id = $1 and number = any($2::text[])`;
/* And posts that rows change, or follow, whoever’s they are. */
const POSTS_ABOVE = `
  with recursive up(id) as (
    select unnest($1::uuid[])
    union
    select p.line_manager_id from up u join post p on p.practitioner_id = u.id
     where p.line_manager_id is not null and p.voided_at is null and (p.valid_until is null or p.valid_until > $3::date))
  select p.id, p.practitioner_id as "personKey", p.line_manager_id as "managerKey", p.valid_from::text as from,
         coalesce(p.valid_until, 'infinity')::text as until
    from post p
   where p.voided_at is null and (p.id = any($2::uuid[]) or p.practitioner_id in (select id from up))`;
const REFUSE = `
  update import_row w
     set outcome = 'REFUSED', compared = jsonb_build_object('changes', '[]'::jsonb, 'notes', '[]'::jsonb, 'namesakes', '[]'::jsonb, 'isStuck', true,
           'problems', jsonb_build_array(jsonb_build_object('field', 'LINE_MANAGER', 'says', n.says)))
    from unnest($2::text[], $3::text[]) n(unit_key, says)
   where w.run_id = $1 and w.unit_key = n.unit_key and w.outcome in ('ADDED', 'CHANGED')`;
const ARE_STUCK = `select distinct unit_key as key from import_row where run_id = $1 and outcome = 'REFUSED' and compared ? 'isStuck'`;
