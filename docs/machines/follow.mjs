#!/usr/bin/env node
// An example of a program that follows what changes in Trivium: Node 20 or later, and nothing to install.
import { appendFile, readFile, rename, writeFile } from 'node:fs/promises';

const HELP = `Writes what changed in Trivium since the last run, one line of JSON for each change.

  TRIVIUM_KEY=trv_… node follow.mjs KIND [--url URL] [--cursor FILE] [--out FILE]

  KIND      people, posts, sessions or completions: whatever the key may follow
  --url     where Trivium answers (http://127.0.0.1:3000/graphql)
  --cursor  the file that keeps how far it is (./KIND.cursor); delete it to begin anew
  --out     the file to which lines are added (./KIND.jsonl)

It ends with 0 when all is written, with 1 when it was refused, and with 2 when the record was restored: begin anew then.`;

const NAMED = '{ id name }';
const KINDS = {
  people: `changedPeople id samePersonAs isErased isPaid givenName familyName email staffNumbers { employer ${NAMED} number }`,
  posts: `changedPosts id originId isVoided practitionerId role ${NAMED} employer ${NAMED} host ${NAMED} site ${NAMED} team ${NAMED}
    weeklyHours lineManagerId clinicalSupervisorId firstDay lastDay`,
  sessions: `changedSessions id module ${NAMED} organiser ${NAMED} heldOn startsAt minutes site ${NAMED} capacity`,
  completions: `changedCompletions id isVoided sessionId practitionerId state minutes isLongEnough employer ${NAMED}`,
};
const TRIES = 6;

const [kind, ...options] = process.argv.slice(2);
const option = (name, usual) => (options.includes(name) ? options[options.indexOf(name) + 1] : usual);
if (!Object.hasOwn(KINDS, kind ?? '')) {
  console.log(HELP);
  process.exit(kind === '--help' ? 0 : 1);
}
const url = option('--url', 'http://127.0.0.1:3000/graphql');
const [cursorFile, out] = [option('--cursor', `./${kind}.cursor`), option('--out', `./${kind}.jsonl`)];
const [field, ...fields] = KINDS[kind].split(/\s+/);
const query = `query Follow($after: String) { ${field}(first: 100, after: $after) {
  edges { node { recordedAt ${fields.join(' ')} } } pageInfo { hasNextPage endCursor } } }`;

/** One page. Where Trivium has too much to do, or is away, it asks again a little later. */
async function page(after) {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${process.env.TRIVIUM_KEY}` },
      body: JSON.stringify({ query, variables: { after } }),
    }).catch((fault) => ({ status: 503, headers: new Headers(), fault }));
    if (answer.status !== 429 && answer.status < 500) return pageIn(await answer.json());
    if (attempt === TRIES)
      throw new Error(`Trivium does not answer (${answer.fault ?? answer.status}): try again later.`);
    const seconds = Number(answer.headers.get('retry-after')) || 2 ** attempt;
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  }
}

function pageIn({ data, errors }) {
  if (!errors) return data[field];
  const [{ message, extensions }] = errors;
  throw Object.assign(new Error(`${extensions?.code ?? 'REFUSED'}: ${message}`), { code: extensions?.code });
}

try {
  let after = await readFile(cursorFile, 'utf8').catch((fault) => {
    if (fault.code === 'ENOENT') return null;
    throw fault;
  });
  let [more, written] = [true, 0];
  while (more) {
    const { edges, pageInfo } = await page(after);
    // First the lines, then the cursor: whoever is killed in between reads a page twice, and misses none.
    if (edges.length > 0) await appendFile(out, edges.map(({ node }) => `${JSON.stringify(node)}\n`).join(''));
    await writeFile(`${cursorFile}.new`, pageInfo.endCursor);
    await rename(`${cursorFile}.new`, cursorFile);
    [after, more, written] = [pageInfo.endCursor, pageInfo.hasNextPage, written + edges.length];
  }
  console.log(`${written} ${written === 1 ? 'change' : 'changes'} of ${kind} written to ${out}.`);
} catch (fault) {
  console.error(fault.message);
  process.exitCode = fault.code === 'CHANGES_BEGIN_ANEW' ? 2 : 1;
}
