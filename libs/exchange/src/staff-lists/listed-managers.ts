import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import { type Cells, ImportRows, type ImportRun, type KeptRow, namesIn, numberKey } from '../imports/index.js';
import type { NameOrder } from '../reading/index.js';
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

  /** Who gets another line manager whose own line manager the list changes as well. */
  async moved(tenant: Tenant, importId: Id): Promise<NewlyManaged[]> {
    const moved = await this.database.query<{ personKey: string; number: string }>(tenant, MOVED, [importId]);
    const movedKeys = new Set(moved.map(({ personKey }) => personKey));
    return moved
      .map(({ personKey, number }) => ({ personKey, managerKey: numberKey(number), isSaved: true }))
      .filter(({ managerKey }) => movedKeys.has(managerKey));
  }

  /** Those who come to be managed by somebody whom they manage, on the day of the list as it leaves the record. */
  async refuseRings(tenant: Tenant, { id, listedOn }: Pick<ImportRun, 'id' | 'listedOn'>): Promise<void> {
    for (;;) {
      const rings = await this.database.query<{ key: string }>(tenant, RINGS, [id, listedOn]);
      if (rings.length === 0) return;
      const keys = rings.map(({ key }) => key);
      await this.database.query(tenant, REFUSE_STUCK, [id, keys, RING]);
    }
  }

  async takeTurns(tenant: Tenant, importId: Id, turns: ReadonlyMap<string, number>): Promise<void> {
    await this.database.query(tenant, TAKE_TURNS, [importId, [...turns.keys()], [...turns.values()]]);
  }

  /** Those whose line manager is not on the record before them. */
  async refuseStuck(tenant: Tenant, importId: Id, personKeys: string[]): Promise<void> {
    await this.database.query(tenant, REFUSE_STUCK, [importId, personKeys, STUCK]);
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
  update import_row w set turn = n.turn from unnest($2::text[], $3::int[]) n(unit_key, turn)
   where w.run_id = $1 and w.unit_key = n.unit_key and w.turn <> n.turn`;
const STUCK =
  'Its line manager is not on the record before it: that row is refused or in doubt, or the managers go round in a ring.';
const CHANGES = (field: string) => `compared @> '{"changes": [{"field": "${field}"}]}'`;
const MOVED = `
  select distinct unit_key as "personKey", coalesce(listed -> 'cells' ->> 'LINE_MANAGER', '') as number
    from import_row where run_id = $1 and outcome = 'CHANGED' and ${CHANGES('LINE_MANAGER')}`;
/* Of lines that hold on the day of the list alone: of those that begin later the record itself says whether they make a ring. */
const RINGS = `
  with recursive changed as materialized (
    select w.unit_key, person_of(w.practitioner_id, 'infinity') as person_id, coalesce(p.origin_id, p.id) as origin_id,
           p.valid_from <= $2::date and not ${CHANGES('ROLE')} as goes_on, person_of(s.practitioner_id, 'infinity') as manager_id
      from import_row w join import_run r on r.id = w.run_id join post p on p.id = w.post_id
      left join staff_number s on s.agency_id = r.agency_id and s.number = w.listed -> 'cells' ->> 'LINE_MANAGER' and ${CHANGES('LINE_MANAGER')}
     where w.run_id = $1 and w.outcome = 'CHANGED' and (${CHANGES('LINE_MANAGER')} or ${CHANGES('LAST_DAY')} or ${CHANGES('ROLE')})),
  moved as materialized (select * from changed where goes_on and manager_id is not null),
  line as materialized (
    select person_id, manager_id from moved
    union all
    select p.practitioner_id, p.line_manager_id from post p
     where p.line_manager_id is not null and p.voided_at is null
       and p.valid_from <= $2::date and (p.valid_until is null or p.valid_until > $2::date)
       and coalesce(p.origin_id, p.id) not in (select origin_id from changed)),
  up(unit_key, person_id, manager_id) as (
    select unit_key, person_id, manager_id from moved
    union
    select u.unit_key, u.person_id, l.manager_id from up u join line l on l.person_id = u.manager_id where u.manager_id <> u.person_id)
  select distinct unit_key as key from up where manager_id = person_id`;
const RING =
  'This line manager is managed by them, or by somebody below them, as the list leaves the record. Name another one in the list, or change who manages that one first.';
const REFUSE_STUCK = `
  update import_row
     set outcome = 'REFUSED', compared = jsonb_build_object('changes', '[]'::jsonb, 'notes', '[]'::jsonb, 'namesakes', '[]'::jsonb, 'isStuck', true,
           'problems', jsonb_build_array(jsonb_build_object('field', 'LINE_MANAGER', 'says', $3::text)))
   where run_id = $1 and unit_key = any($2::text[]) and outcome in ('ADDED', 'CHANGED')`;
const ARE_STUCK = `select distinct unit_key as key from import_row where run_id = $1 and outcome = 'REFUSED' and compared ? 'isStuck'`;
