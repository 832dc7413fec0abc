import { assertSame } from '../checks.js';
import { Client } from '../client.js';
import type { Lab } from '../lab.js';
import { measure, type Plan } from '../measure.js';
import { progress } from '../../seeds/progress.js';
import { type Goal, printSpeeds } from '../report.js';
import { TODAY } from '../seed/world.js';

/** P10 over all clusters and family need levels, heads and FTE, as a page asks it. */
const QUERY = `query Gap($on: Day) {
  requiredAgainstHeld(on: $on) { thresholdPercent clusters { cluster { id name } needLevels {
    needLevel { key } heads { numerator base difference } fte { numerator base difference } shortfallPercent close } } } }`;

const PLAN: Plan = { connections: 4, lasts: 1_500, atLeast: 4, rounds: 6, warmUp: 24 };

/** The planner's question, four at a time. */
export async function compareGaps({ api, bare, usual, tokens }: Lab): Promise<Goal[]> {
  const plain = { body: JSON.stringify({ on: TODAY }), token: tokens.planner };
  const graphql = { body: JSON.stringify({ query: QUERY, variables: { on: TODAY } }), token: tokens.planner };
  const targets = [
    { name: 'API', client: new Client(`${api.url}/graphql`, PLAN.connections), next: () => graphql },
    {
      name: 'bare server, the same headcounts',
      client: new Client(`${bare.url}/gap`, PLAN.connections),
      next: () => plain,
    },
    {
      name: 'usual stack, GROUP BY over the evidence',
      client: new Client(`${usual.url}/gap`, PLAN.connections),
      next: () => plain,
    },
  ];
  const answers = new Map<string, unknown>();
  for (const { name, client, next } of targets) answers.set(name, figuresIn(JSON.parse(await client.post(next()))));
  assertSame('The gap', answers);
  const shown = progress('Gaps, round by round', PLAN.rounds);
  const blocks = await measure(targets, PLAN, shown.at);
  shown.done();
  printSpeeds(`Gap, ${cellsIn(answers)} cells`, blocks);
  const [ours, floor, theirs] = [...blocks.values()];
  return [
    { what: 'gap: API ÷ bare server', of: ours!, to: floor!, least: 0.65 },
    { what: 'gap: API ÷ usual GROUP BY', of: ours!, to: theirs!, least: 500 },
  ];
}

interface Gap {
  thresholdPercent: number;
  clusters: { needLevels: unknown[] }[];
}

const figuresIn = (answer: Gap & { data?: { requiredAgainstHeld: Gap } }): Gap =>
  answer.data?.requiredAgainstHeld ?? answer;

function cellsIn(answers: Map<string, unknown>): number {
  const [gap] = [...answers.values()] as [Gap];
  return gap.clusters.reduce((sum, { needLevels }) => sum + needLevels.length, 0);
}
