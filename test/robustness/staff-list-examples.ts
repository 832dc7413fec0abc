import type { Example } from './example.js';

type One = (sql: string, ...values: unknown[]) => Promise<string>;

/** One accepted call of every operation on staff lists: each has a list of its own, so that they may be run one after another. */
export async function staffListExamples(one: One): Promise<Record<string, Example>> {
  const steward = (variables: object): Example => ({ who: 'steward', variables });
  const input = (values: object) => steward({ input: values });
  const agencyId = await one('select id from agency where partnership_id = current_partnership() order by id');
  const practitionerId = await one(
    'select practitioner_id as id from identity where partnership_id = current_partnership() order by 1 limit 1',
  );
  const fileId = await one(added('file'));
  const run = () => one(added('run'));
  const [again, said, meant, applied, withdrawn] = [await run(), await run(), await run(), await run(), await run()];
  const doubted = await one(added('run', 'SHOWN', 'DEMAND'));
  const undone = await one(added('run', 'SAVED'));
  const meansId = await one('select id from role where partnership_id = current_partnership() order by id limit 1');
  return {
    listFields: steward({}),
    importedLists: steward({}),
    importedList: steward({ importId: again }),
    importRows: steward({ importId: again }),
    notOnStaffList: steward({ importId: again }),
    readList: input({ fileId, agencyId, listedOn: '2026-11-01' }),
    readListAgain: input({ importId: again, columns: [{ field: 'STAFF_NUMBER', column: 1 }] }),
    sayWhoRowIs: input({ importId: said, line: 2, practitionerId }),
    sayRowIsRight: input({ importId: doubted, line: 2 }),
    sayListNameMeans: input({ importId: meant, field: 'ROLE', name: 'Grand vizier', meansId }),
    unknownListNames: steward({ importId: again }),
    undoList: input({ importId: undone }),
    saveList: input({ importId: applied, onlyGoodRows: true }),
    withdrawList: input({ importId: withdrawn }),
  };
}

const CONTENT = 'Staff number,Given name,Family name,Role\nT1,Grace,Unknown,Grand vizier\n';
const READING = JSON.stringify({
  ...{ format: 'CSV', encoding: 'UTF_8', separator: 'COMMA', sheet: null, sheets: [], headingLine: 1, headings: [] },
  ...{ chosen: { choices: {}, columns: null, dayOrder: null, headings: null } },
  ...{ dayOrder: null, asksDayOrder: false, missing: [] },
  columns: {
    ...{ STAFF_NUMBER: 0, GIVEN_NAME: 1, FAMILY_NAME: 2, EMAIL: null, ROLE: 3, SITE: null, TEAM: null },
    ...{ LINE_MANAGER: null, WEEKLY_HOURS: null, FIRST_DAY: null, LAST_DAY: null },
  },
});
const CELLS = { STAFF_NUMBER: 'T1', GIVEN_NAME: 'Grace', FAMILY_NAME: 'Unknown', ROLE: 'Grand vizier' };
const SHOWN = { changes: [], problems: [], notes: [], namesakes: [] };

/* In each partnership, so that there is a foreign one: by its steward, or whoever else is there. */
const added = (what: 'file' | 'run', state: 'SHOWN' | 'SAVED' = 'SHOWN', kind: 'STAFF' | 'DEMAND' = 'STAFF') => `
  with sender as (
    select distinct on (partnership_id) partnership_id, id from account order by partnership_id, coalesce(subject = 'steward', false) desc, id),
  file as (
    insert into uploaded_file (partnership_id, id, file_name, content, uploaded_by, uploaded_at)
    select partnership_id, gen_random_uuid(), 'tests.csv', convert_to('${CONTENT}', 'UTF8'), id, timestamptz '2026-11-02T10:00Z' from sender
    returning partnership_id, id, uploaded_by),
  run as (
    insert into import_run (partnership_id, id, kind, agency_id, file_id, file_name, listed_on, reading, state, row_count, made_by, worked_by, made_at, settled_by, settled_at)
    select f.partnership_id, gen_random_uuid(), '${kind}',
           (select id from agency a where a.partnership_id = f.partnership_id and '${kind}' <> 'DEMAND' order by id limit 1), f.id, 'tests.csv',
           date '2026-11-01', '${READING}', '${state}', 1, f.uploaded_by, f.uploaded_by, timestamptz '2026-11-02T10:00Z',
           case when '${state}' = 'SAVED' then f.uploaded_by end, case when '${state}' = 'SAVED' then timestamptz '2026-11-02T10:00Z' end
      from file f returning partnership_id, id),
  added_row as (
    insert into import_row (partnership_id, run_id, line, listed, unit_key, outcome, compared)
    select partnership_id, id, 2, '${JSON.stringify({ cells: CELLS })}', 'number T1', 'DOUBTFUL', '${JSON.stringify(SHOWN)}' from run)
  select id from ${what} where partnership_id = current_partnership()`;
