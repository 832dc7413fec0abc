import { Injectable } from '@nestjs/common';
import { Database, type Tenant } from '@app/database';
import { compareNames, type Id, keyOf, nearNames } from '@app/kernel';
import { meaningKey } from '@app/workforce';
import { importNotFound } from './import.errors.js';
import { KindsOfLists, type Options } from './kinds-of-lists.js';
import type { ListKind, ListNameField } from './list-kind.js';
import { ListLayouts } from './list-layouts.js';
import type { UnknownListName } from './unknown-name.model.js';

interface Called {
  field: ListNameField;
  name: string;
  rows: number;
}

/** Names in a list that nothing of ours has. */
@Injectable()
export class UnknownNamesQueries {
  constructor(
    private readonly database: Database,
    private readonly kinds: KindsOfLists,
    private readonly layouts: ListLayouts,
  ) {}

  /** Those of which nobody said yet what they mean, then those of which somebody did; of each, those in the most rows first. */
  async of(tenant: Tenant, importId: Id): Promise<UnknownListName[]> {
    const [run] = await this.database.query<{ kind: ListKind; agencyId: Id | null }>(tenant, WHOSE, [importId]);
    if (!run) throw importNotFound();
    const options = await this.kinds.of(run.kind).options(tenant);
    const meanings = await this.layouts.meanings(tenant, run.agencyId);
    const unsaid = await this.database.query<Called>(tenant, UNSAID, [importId]);
    const fields = Object.keys(options).filter((field) => [...meanings.keys()].some((key) => isOf(field, key)));
    const called = fields.length > 0 ? await this.database.query<Called>(tenant, CALLED, [importId, fields]) : [];
    const meant = called.flatMap((one) => {
      const id = meanings.get(meaningKey(one.field, one.name));
      const means = id && options[one.field]!.find((option) => option.id === id);
      return means && !isOurs(one, options) ? [{ ...one, means }] : [];
    });
    return [...inOrder(unsaid.map((one) => ({ ...one, means: null }))), ...inOrder(meant)].map((one) => ({
      ...one,
      likely: nearNames(one.name, options[one.field] ?? []),
    }));
  }
}

const isOf = (field: string, key: string) => key.startsWith(meaningKey(field, ''));

const isOurs = ({ field, name }: Called, options: Options) =>
  options[field]!.some((option) => keyOf(option.name) === keyOf(name));

type Meant = Omit<UnknownListName, 'likely'>;

const MOST_NAMES = 50;

/* However it is spelt, it is one name. */
function inOrder(names: Meant[]): Meant[] {
  const once = new Map<string, Meant>();
  for (const one of names) {
    const key = meaningKey(one.field, one.name);
    const before = once.get(key);
    once.set(key, before ? { ...before, rows: before.rows + one.rows } : one);
  }
  return [...once.values()].sort((a, b) => b.rows - a.rows || compareNames(a.name, b.name)).slice(0, MOST_NAMES);
}

const WHOSE = 'select kind, agency_id as "agencyId" from import_run where id = $1';
const UNSAID = `
  select p.problem ->> 'field' as field, w.listed -> 'cells' ->> (p.problem ->> 'field') as name, count(*)::int as rows
    from import_row w cross join lateral jsonb_array_elements(w.compared -> 'problems') p(problem)
   where w.run_id = $1 and w.outcome = 'REFUSED' and p.problem ? 'isUnknownName' group by 1, 2 order by 3 desc, 1, 2`;
const CALLED = `
  select f.field, w.listed -> 'cells' ->> f.field as name, count(*)::int as rows
    from import_row w cross join unnest($2::text[]) f(field)
   where w.run_id = $1 and w.listed -> 'cells' ->> f.field <> '' group by 1, 2 order by 3 desc, 1, 2`;
