import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ownWorld, type World } from '../../../../test/support/world.js';

let world: World;
beforeAll(async () => {
  world = await ownWorld();
});
afterAll(() => world.close());

/** What was published or set for everybody, and what is derived: nobody is named there. */
const OF_NOBODY = new Set(
  `agency area area_scheme capability_in_post carry_over cluster competency competency_rank course database_start framework framework_version headcount_change
   ladder_rung line_step migration mix_rule module module_teaches module_version need_level need_theme partnership pending_refresh place_at_first profession
   proficiency_level proficiency_scale repeatable_layer requirement_cell role role_function room site standing_period strand task team`.split(
    /\s+/,
  ),
);

/** Values of closed sets, hashes and ids; or written by programs alone. */
const NO_WORDS = new Set(
  `access_grant.kind changed_record.kind account.issuer account.subject account_directory.email_hash account_directory.issuer account_directory.private_hash
   account_directory.subject attendance_mark.staff_level attendance_mark.state correction_request.outcome correction_request.subject audit_event.operation audit_event.outcome audit_event.reason_hash
   audit_event.rights audit_event.stood_for audit_event.subject audit_seal.hash engagement.kind evidence.kind idempotent_response.input_hash
   idempotent_response.key idempotent_response.operation import_row.kept import_row.outcome import_run.compared_to import_run.counts import_run.kind import_run.state import_run.trouble learning_file.media_type list_layout.kind list_name.field prior_learning.kind invitation.secret_hash mail.trouble
   partnership_setting_change.becomes partnership_setting_change.setting partnership_setting_change.was retention_change.kind retention_log.kind place_move.kind self_rating.answer
   service_account.contact service_key.secret_hash sharing_agreement.basis sharing_agreement.name sharing_agreement.part sharing_agreement.purpose
   sharing_answer.purpose sign_in_link.secret_hash sign_in_service.client_id sign_in_service.domains sign_in_service.issuer sign_in_service.name sign_in_service.secret`.split(
    /\s+/,
  ),
);

const LIBS = JSON.parse(readFileSync('libs/reading-order.json', 'utf8')) as string[];
const erasing = LIBS.flatMap((lib) => {
  const folder = join('libs', lib, 'sql');
  try {
    return readdirSync(folder).flatMap((name) =>
      /^erase_in_/.test(name) ? readFileSync(join(folder, name), 'utf8') : [],
    );
  } catch {
    return [];
  }
})
  .join('\n')
  .concat(readFileSync(join('migrations', '20261128000250-jobs.sql'), 'utf8'));

/** Columns out of which names are taken; of these tables every row that names somebody is deleted. */
const swept = new Set(
  [...erasing.matchAll(/erase_names\('(\w+)', '\{([\w, ]+)\}'/g)].flatMap(([, table, columns]) =>
    columns!.split(', ').map((column) => `${table}.${column}`),
  ),
);
const blanked = new Set(
  [...erasing.matchAll(/update (\w+) (?:\w+\s+)?set (.*?)\s(?:from|where)\b/gs)].flatMap(([, table, set]) =>
    [...set!.matchAll(/(\w+) = /g)].map(([, column]) => `${table}.${column}`),
  ),
);
const DELETED = new Set([...erasing.matchAll(/delete from (\w+)/g)].map(([, table]) => table!));
/* A file goes with the entry of whoever put it there; what another’s file has of somebody, nobody but they may read. */
const WITH_ENTRY = new Set(['learning_file.content']);
const WITH_IDENTITY = new Set(['former_name', 'staff_number', 'name_beginning']);

it('every column in which somebody may be named is erased, or says that nobody is', async () => {
  const { rows } = await world.owner.query<{ table: string; column: string }>(
    `select table_name as "table", table_name || '.' || column_name as "column" from information_schema.columns
      where table_schema = 'public' and data_type in ('text', 'json', 'jsonb', 'bytea', 'tsvector', 'ARRAY', 'character varying', 'USER-DEFINED') order by 2`,
  );
  const left = rows.filter(
    ({ table, column }) =>
      ![OF_NOBODY, DELETED, WITH_IDENTITY].some((tables) => tables.has(table)) &&
      ![NO_WORDS, swept, blanked, WITH_ENTRY].some((columns) => columns.has(column)),
  );
  expect(swept.size).toBeGreaterThan(30);
  expect(left.map(({ column }) => column)).toEqual([]);
});

it('what is said to be no words has a column, and is erased nowhere', async () => {
  const { rows } = await world.owner.query<{ column: string }>(
    `select table_name || '.' || column_name as "column" from information_schema.columns where table_schema = 'public'`,
  );
  const all = new Set(rows.map(({ column }) => column));
  expect([...NO_WORDS, ...swept].filter((column) => !all.has(column))).toEqual([]);
  expect([...NO_WORDS].filter((column) => swept.has(column))).toEqual([]);
});
