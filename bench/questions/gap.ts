import { addDays, type Day } from '@app/kernel';
import { assertSame } from '../checks.js';
import { type Asked, Client } from '../client.js';
import type { Lab } from '../lab.js';
import { measure, type Plan } from '../measure.js';
import { progress } from '../../seeds/progress.js';
import { type Goal, printSpeeds } from '../report.js';
import { TODAY } from '../seed/world.js';

/** P10 over all clusters and family need levels, heads and FTE, as a page asks it. */
const QUERY = `query Gap($on: Day) {
  requiredAgainstHeld(on: $on) { closeUpToPercent clusters { cluster { id name } needLevels {
    needLevel { key } heads { numerator base difference } fte { numerator base difference } shortfallPercent close } } } }`;

const PLAN: Plan = { connections: 4, lasts: 1_500, atLeast: 4, rounds: 6, warmUp: 24 };

/** The planner's question, four at a time: each time of another day, which nobody has asked about, or of the same one. */
export async function compareGaps({ api, bare, usual, tokens }: Lab): Promise<Goal[]> {
  const token = tokens.planner;
  const plain = (on: Day) => ({ body: JSON.stringify({ on }), token });
  const graphql = (on: Day) => ({ body: JSON.stringify({ query: QUERY, variables: { on } }), token });
  const target = (name: string, url: string, ask: (on: Day) => Asked, isNew = true) => {
    let asked = 0;
    const client = new Client(url, PLAN.connections);
    return { name, client, ask, next: () => ask(isNew ? addDays(TODAY, (asked += 1)) : TODAY) };
  };
  const targets = [
    target('API', `${api.url}/graphql`, graphql),
    target('API, asked again while nothing has changed', `${api.url}/graphql`, graphql, false),
    target('bare server, the same headcounts', `${bare.url}/gap`, plain),
    target('usual stack, GROUP BY over the evidence', `${usual.url}/gap`, plain),
  ];
  const answers = new Map<string, Gap>();
  for (const on of [addDays(TODAY, -1), addDays(TODAY, -200)]) {
    for (const { name, client, ask } of targets) answers.set(name, figuresIn(JSON.parse(await client.post(ask(on)))));
    assertSame('The gap', answers);
  }
  const shown = progress('Gaps, round by round', PLAN.rounds);
  const blocks = await measure(targets, PLAN, shown.at);
  shown.done();
  printSpeeds(`Gap, ${cellsIn(answers)} cells`, blocks);
  const [ours, again, floor, theirs] = [...blocks.values()];
  return [
    { what: 'gap: API ÷ bare server', of: ours!, to: floor!, least: 0.65 },
    { what: 'gap asked again: API ÷ bare server', of: again!, to: floor!, least: 0.95 },
    { what: 'gap: API ÷ usual GROUP BY', of: ours!, to: theirs!, least: 500 },
  ];
}

interface Gap {
  closeUpToPercent: number;
  clusters: { needLevels: unknown[] }[];
}

const figuresIn = (answer: Gap & { data?: { requiredAgainstHeld: Gap } }): Gap =>
  answer.data?.requiredAgainstHeld ?? answer;

function cellsIn(answers: Map<string, Gap>): number {
  const [gap] = answers.values();
  return gap!.clusters.reduce((sum, { needLevels }) => sum + needLevels.length, 0);
}
