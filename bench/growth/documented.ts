import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type OperationDefinitionNode, parse } from 'graphql';
import type pg from 'pg';
import { examplesIn } from '../../test/docs/examples.js';
import { idToday, knownIdsIn } from '../../test/docs/known-ids.js';
import type { Loaded } from '../seed/load.js';

/** A question of docs/questions, put to the partnership of the bench. */
export interface Question {
  label: string;
  person: string;
  query: string;
  variables: object;
}

const FOLDER = 'docs/questions';

/* Not in the documents by themselves: what is typed into a search field. */
const SEARCHES = ['given 5', 'family 77'].map((name): Question => ({
  label: `findPractitioners: ${name}`,
  person: 'steward',
  query: 'query ($name: String!) { findPractitioners(name: $name) { edges { node { id name } } } }',
  variables: { name },
}));

/** Every documented question, with the ids that things of its kind have here. */
export async function documentedQuestions(database: pg.Client, loaded: Loaded): Promise<Question[]> {
  const ids = await idsHere(database, loaded);
  const pages = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
  const questions = pages.flatMap((page) =>
    examplesIn(readFileSync(join(FOLDER, page), 'utf8')).map(({ person, query, variables }) => ({
      label: `${page.replace('.md', '')} ${labelOf(query)}`,
      person,
      query,
      variables: JSON.parse(withIds(JSON.stringify(variables), ids)) as object,
    })),
  );
  const asked = questions.filter(({ query }) => operationIn(query).operation === 'query');
  return [...distinct(asked), ...SEARCHES];
}

async function idsHere(database: pg.Client, loaded: Loaded): Promise<Map<string, string>> {
  const { world, manager, practitioners, sessions } = loaded;
  const standIns: Record<string, string> = {
    cluster: world.clusters[0]!,
    agency: world.agencies[0]!,
    session: sessions[0]!.id,
    // The first of the practitioners is in the team of the manager.
    person: practitioners[0]!,
    post: manager,
    observation: manager,
  };
  const ids = new Map<string, string>();
  for (const { id, kind, name } of knownIdsIn(readFileSync(join(FOLDER, 'README.md'), 'utf8')))
    ids.set(id, standIns[kind] ?? (await idToday(database, { kind, name }, world.partnershipId))!);
  return ids;
}

const withIds = (text: string, ids: Map<string, string>) =>
  [...ids].reduce((all, [documented, here]) => all.replaceAll(documented, here), text);

const operationIn = (query: string) => parse(query).definitions[0] as OperationDefinitionNode;

const labelOf = (query: string) =>
  operationIn(query)
    .selectionSet.selections.flatMap((one) => (one.kind === 'Field' ? one.name.value : []))
    .join(' + ');

/* Of examples that ask the same with other things of a kind, one; a label that comes again is numbered. */
function distinct(questions: Question[]): Question[] {
  const once = new Map(questions.map((one) => [JSON.stringify([one.person, one.query, one.variables]), one]));
  const seen = new Map<string, number>();
  return [...once.values()].map((one) => {
    const times = (seen.get(one.label) ?? 0) + 1;
    seen.set(one.label, times);
    return times === 1 ? one : { ...one, label: `${one.label} (${times})` };
  });
}
