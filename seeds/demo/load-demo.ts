import { withClient } from '@app/database';
import type pg from 'pg';
import { loadReference } from '../load-reference.js';
import { insertRows } from '../loading/rows.js';
import { asApplication, enterPartnership } from '../loading/tenant.js';
import { addDemand } from './demand.js';
import { idsOfDays } from './ids.js';
import { makeWorld } from './make-world.js';
import type { PartnershipPlan } from './plan.js';
import { demoPlan } from './plan-demo.js';
import { neighbourPlan } from './plan-neighbour.js';
import type { World } from './world.js';

export type Progress = (done: number, total: number, what: string) => void;

const PLANS = [demoPlan, neighbourPlan];
/** Any fixed number: two loads at once queue on it. */
const LOAD_LOCK = 7_481_236_902;

const words = (text: string) => text.split(' ');

/** In the order of the foreign keys: what the owner alone may write, then the facts from which things are derived. */
const LISTS = words(
  'agency area_scheme area cluster site room site_cluster place_move practitioner identity staff_number team team_leader_change account access_grant grant_review ' +
    'person_join sharing_agreement sharing_party uploaded_file import_run correction_request person_hold own_learning course session session_trainer booking wait',
);
const FACTS = words('post function_carried leave attendance_mark assessment_result evidence self_rating');
const ASKS = words('role_requirement function_requirement task_requirement grid_cell');

/**
 * Loads the demo partnerships that are not there yet, each in one transaction, with the same rows every time. Connects as
 * the owner of the tables.
 */
export async function loadDemo(ownerUrl: string, onProgress: Progress = () => {}): Promise<'loaded' | 'already there'> {
  return withClient({ connectionString: ownerUrl, application_name: 'trivium demo' }, async (client) => {
    await client.query('set jit = off');
    let loaded = false;
    for (const plan of PLANS) loaded = (await loadPartnership(client, plan, onProgress)) || loaded;
    return loaded ? 'loaded' : 'already there';
  });
}

async function loadPartnership(client: pg.Client, plan: PartnershipPlan, onProgress: Progress): Promise<boolean> {
  await enterPartnership(client, plan.id);
  await client.query('begin');
  await client.query('select pg_advisory_xact_lock($1)', [LOAD_LOCK]);
  const { rowCount } = await client.query('select from partnership where key = $1', [plan.key]);
  if (!rowCount) await fill(client, plan, onProgress);
  await client.query('commit');
  return !rowCount;
}

async function fill(client: pg.Client, plan: PartnershipPlan, onProgress: Progress): Promise<void> {
  const idOfDay = idsOfDays(plan.key);
  await addPartnership(client, plan);
  const keys = await loadReference(client, plan.id, { newId: () => idOfDay('2024-01-01') });
  const world = makeWorld(plan, keys, idOfDay);
  const steps = stepsOf(world, onProgress);
  for (const table of LISTS) await steps.insert(client, table);
  const facts = async () => {
    for (const table of FACTS) await steps.insert(client, table);
    steps.say('standing');
  };
  await asApplication(client, facts, [...LISTS, ...FACTS, ...ASKS]);
  await addDemand(client, world);
  steps.say('demand');
  // All that was filled or derived: nothing else looks at it before the first questions come.
  await client.query('analyze');
}

function stepsOf(world: World, onProgress: Progress) {
  const total = [...LISTS, ...FACTS].reduce((sum, table) => sum + world.rowsOf(table).length, 0);
  let done = 0;
  const say = (what: string) => onProgress(done, total, `${world.plan.key}: ${what}`);
  const insert = async (client: pg.Client, table: string) => {
    const rows = world.rowsOf(table);
    say(table);
    await insertRows(client, { table, rows });
    done += rows.length;
  };
  return { insert, say };
}

const addPartnership = (client: pg.Client, { id, key, name }: PartnershipPlan) =>
  client.query(
    `insert into partnership (id, key, name, simulated_today, opened_at)
     values ($1, $2, $3, '2026-11-02', '2026-01-01T00:00Z')`,
    [id, key, name],
  );
