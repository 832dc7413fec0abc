import { assertSame } from '../checks.js';
import { type Asked, Client } from '../client.js';
import type { Lab } from '../lab.js';
import { measure, type Plan, type Target } from '../measure.js';
import { progress } from '../../seeds/progress.js';
import { type Goal, printSpeeds } from '../report.js';
import { askApi, askPlain } from './ask-profile.js';

const PLAN: Plan = { connections: 4, lasts: 1_500, atLeast: 4, rounds: 6, warmUp: 100 };

/** R3, the own profile with its proof, of one person after the other, four at a time. */
export async function compareProfiles({ loaded, api, bare, usual, tokens }: Lab): Promise<Goal[]> {
  const people = loaded.practitioners.map((id, at) => ({ ...askPlain(id), token: tokens.practitioners[at]! }));
  const questions = [
    { name: 'API', url: `${api.url}/graphql`, asked: tokens.practitioners.map(askApi) },
    { name: 'bare server, the same statements', url: `${bare.url}/profile`, asked: people },
    { name: 'usual stack, entities with relations', url: `${usual.url}/profile`, asked: people },
  ].map(({ url, ...question }) => ({ ...question, client: new Client(url, PLAN.connections) }));
  const answers = new Map<string, unknown>();
  for (const { name, client, asked } of questions) answers.set(name, await profiles(client, asked));
  assertSame('The profiles', answers);
  const shown = progress('Profiles, round by round', PLAN.rounds);
  const blocks = await measure(questions.map(inTurn), PLAN, shown.at);
  shown.done();
  printSpeeds(`Profile with its proof, ${people.length} people in turn`, blocks);
  const [ours, floor, theirs] = [...blocks.values()];
  return [
    { what: 'profile: API ÷ bare server', of: ours!, to: floor!, least: 0.7 },
    { what: 'profile: API ÷ usual entities', of: ours!, to: theirs!, least: 12 },
  ];
}

async function profiles(client: Client, asked: Asked[]): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const one of asked) {
    const answer = JSON.parse(await client.post(one));
    found.push(answer.data?.myProfile ?? answer);
  }
  return found;
}

function inTurn({ name, client, asked }: Omit<Target, 'next'> & { asked: Asked[] }): Target {
  let sent = 0;
  return { name, client, next: () => asked[sent++ % asked.length]! };
}
