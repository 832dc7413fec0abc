import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import type { Id } from '@app/kernel';
import type { ListedNamesakes } from '@app/workforce';
import { type KeptRow, personCalledOf } from '../imports/index.js';

interface Called {
  called: string;
  line: number;
  unitKey: string;
  addedId: Id | null;
}

/** Rows of a staff list about people of one name, or who are said to be one person, which have other numbers. */
@Injectable()
export class NamesakesInList {
  constructor(private readonly database: Database) {}

  /** By unit: the first line above it that has the name, whom the list put on the record by that name already, and which line is said to be the same person. */
  async of(tenant: Tenant, importId: Id, rows: readonly KeptRow[]): Promise<Map<string, ListedNamesakes>> {
    const names = [...new Set(rows.flatMap((row) => personCalledOf(row) ?? []))];
    const found = new Map<string, Called[]>();
    for (const one of await this.database.query<Called>(tenant, CALLED, [importId, names]))
      (found.get(one.called) ?? found.set(one.called, []).get(one.called)!).push(one);
    const alsoSaid = await this.alsoSaid(tenant, importId, rows);
    return new Map(
      rows.map((row) => {
        const others = (found.get(personCalledOf(row) ?? '') ?? []).filter(({ unitKey }) => unitKey !== row.unitKey);
        const above = others.find(({ line }) => line < row.line)?.line ?? null;
        return [
          row.unitKey,
          { above, added: others.flatMap(({ addedId }) => addedId ?? []), alsoSaid: alsoSaid.get(row.unitKey) },
        ];
      }),
    );
  }

  private async alsoSaid(tenant: Tenant, importId: Id, rows: readonly KeptRow[]): Promise<Map<string, number>> {
    const units = [...new Set(rows.flatMap(({ said, unitKey }) => (said && 'practitionerId' in said ? unitKey : [])))];
    if (units.length === 0) return new Map();
    const twice = await this.database.query<{ unitKey: string; line: number }>(tenant, ALSO_SAID, [importId, units]);
    return new Map(twice.map(({ unitKey, line }) => [unitKey, line]));
  }
}

const CALLED = `
  select called, line, unit_key as "unitKey", case when is_saved and outcome = 'ADDED' then practitioner_id end as "addedId"
    from import_row where run_id = $1 and called = any($2::text[]) order by line`;
/* The first that is said has the person: the others are refused, by which it is known which was the first. */
const ALSO_SAID = `
  with said as materialized (
    select unit_key, min(line) as line, person_of((said ->> 'practitionerId')::uuid, 'infinity') as person_id,
           bool_or(outcome in ('ADDED', 'CHANGED', 'UNCHANGED')) as is_ready, bool_or(outcome = 'REFUSED') as is_refused
      from import_row where run_id = $1 and said ->> 'practitionerId' is not null group by 1, 3)
  select s.unit_key as "unitKey", min(o.line) as line
    from said s join said o on o.person_id = s.person_id and o.unit_key <> s.unit_key
   where s.unit_key = any($2::text[]) and not o.is_refused and (o.is_ready or o.line < s.line) group by 1`;
