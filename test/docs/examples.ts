/** One example of a page: who asks what, and the whole answer that the page promises. */
export interface Example {
  person: string;
  query: string;
  variables: Record<string, unknown>;
  answer: unknown;
  /** Where the promised answer stands in the page's text. */
  from: number;
  until: number;
}

const EXAMPLE =
  /^Ask as: (\S+)\n+```graphql\n(.*?)```\n(?:\n+```json variables\n(.*?)```\n)?\n+```json answer\n(.*?)```$/dgms;

/** The examples of a page in its own order. A query that nobody asks, or without an answer, is a mistake of the page. */
export function examplesIn(text: string): Example[] {
  const found = [...text.matchAll(EXAMPLE)].map((match) => {
    const [, person = '', query = '', variables = '{}', answer = ''] = match;
    const [from, until] = match.indices?.[4] ?? [0, 0];
    return {
      person,
      query,
      variables: JSON.parse(variables),
      answer: JSON.parse(answer.trim() || 'null'),
      from,
      until,
    };
  });
  const queries = text.match(/^```graphql$/gm)?.length ?? 0;
  if (queries !== found.length)
    throw new Error(`${queries} queries, but ${found.length} of them with "Ask as:" above and a "json answer" below.`);
  return found;
}

/** The page with other answers, last first so that the places of the earlier ones stay right. */
export function withAnswers(text: string, examples: Example[], answers: unknown[]): string {
  return examples.reduceRight(
    (page, { from, until }, index) => `${page.slice(0, from)}${JSON.stringify(answers[index])}\n${page.slice(until)}`,
    text,
  );
}

/** In a promised answer: an id that is made when the example runs. */
export const NEW_ID = 'a new id';
/** The same of a moment. */
const NEW_MOMENT = 'a new moment';
const MORE = /^… and \d+ more$/;
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d+Z$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What was answered, written as the page writes it: new ids and moments as such, and long lists cut where the page cuts them. */
export function asPromised(answered: unknown, promised: unknown): unknown {
  if (promised === NEW_ID && typeof answered === 'string' && ID.test(answered)) return NEW_ID;
  if (promised === NEW_MOMENT && typeof answered === 'string' && MOMENT.test(answered)) return NEW_MOMENT;
  if (Array.isArray(answered)) return listAsPromised(answered, Array.isArray(promised) ? promised : []);
  if (answered === null || typeof answered !== 'object') return answered;
  const expected = (promised ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(answered).map(([name, value]) => [name, asPromised(value, expected[name])]));
}

function listAsPromised(answered: unknown[], promised: unknown[]): unknown[] {
  const isCut = MORE.test(String(promised.at(-1)));
  const shown = isCut ? promised.length - 1 : answered.length;
  const items = answered.slice(0, shown).map((item, index) => asPromised(item, promised[index]));
  return answered.length > shown ? [...items, `… and ${answered.length - shown} more`] : items;
}
