import { assertRecounts, assertSame, written } from '../checks.js';
import { type Asked, Client } from '../client.js';
import type { Contender, Lab } from '../lab.js';
import { measure, type Plan, type Target } from '../measure.js';
import { progress } from '../../seeds/progress.js';
import { type Goal, printSpeeds } from '../report.js';
import type { Session } from '../seed/sessions.js';
import { askApi, askPlain } from './save-register.js';

const PLAN: Plan = { connections: 1, lasts: 0, atLeast: 12, atMost: 12, rounds: 6, warmUp: 10 };

/** Each contender saves every one of these, in the same order; the first when the lab is set up. */
export const REGISTERS = 1 + PLAN.warmUp + PLAN.rounds * PLAN.atLeast;

/** Saving the register of a room of thirty that nobody has marked yet, one after the other. */
export async function compareRegisters(lab: Lab): Promise<Goal[]> {
  const { loaded, tokens, api, bare, facts, usual } = lab;
  const plain = (name: string, { url }: Contender): Target => ({
    name,
    client: new Client(`${url}/register`, PLAN.connections),
    next: each(loaded.sessions, (session) => ({ body: askPlain(session, loaded), token: tokens.trainer })),
  });
  const targets = [
    {
      name: 'API',
      client: new Client(`${api.url}/graphql`, PLAN.connections),
      next: each(loaded.sessions, (session) => ({ body: askApi(session), token: tokens.trainer })),
    },
    plain('bare server, the same statements', bare),
    plain('bare server, facts alone', facts),
    plain('usual stack, repository.save(array)', usual),
  ];
  const shown = progress('Registers, round by round', PLAN.rounds);
  const blocks = await measure(targets, PLAN, shown.at);
  shown.done();
  await checkRows(lab);
  printSpeeds('Saving a register of 30', blocks);
  const [ours, floor, alone, theirs] = [...blocks.values()];
  return [
    { what: 'register: API ÷ bare server', of: ours!, to: floor!, least: 0.8 },
    { what: 'register: API ÷ usual stack', of: ours!, to: theirs! },
    { what: 'register: time with all ÷ facts alone (bare)', of: alone!, to: floor!, most: 2 },
  ];
}

function each(sessions: Session[], ask: (session: Session) => Asked): Target['next'] {
  let saved = 1;
  return () => ask(sessions[saved++]!);
}

async function checkRows({ loaded, api, bare, facts, usual }: Lab): Promise<void> {
  const all = { API: api, bare, usual };
  const found = new Map<string, unknown>();
  for (const [name, { databaseUrl }] of Object.entries(all))
    found.set(name, await written(databaseUrl, { derived: true }));
  assertSame('Rows left by the registers', found);
  const { marks, credit } = await written(api.databaseUrl, { derived: false });
  assertSame(
    'Facts left by the registers',
    new Map([
      ['API', { marks, credit }],
      ['facts alone', await written(facts.databaseUrl, { derived: false })],
    ]),
  );
  await assertRecounts(api.databaseUrl, loaded.world.partnershipId);
}
