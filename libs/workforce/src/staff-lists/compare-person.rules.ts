import { addDays, type Day, type Id } from '@app/kernel';
import { refusedRow } from '../lists/index.js';
import { compareNames, type ComparedNames, NONE } from './compare-names.rules.js';
import { type ComparedPost, compareEnded, comparePost, openPost } from './compare-post.rules.js';
import { hoursOf } from './hours-of-rows.rules.js';
import { leavesWith, MOST_DAYS_BETWEEN } from './leaving.rules.js';
import { matchPosts } from './match-posts.rules.js';
import { implausible } from './plausible-row.rules.js';
import type { NearNumber } from './near-numbers.queries.js';
import { readTerms, type ReadTerms } from './read-terms.rules.js';
import { clashesOfPlaces } from './same-place.rules.js';
import { slipsAmong } from './slips.rules.js';
import type {
  ComparedRow,
  Known,
  KnownPost,
  ListChange,
  ListedNamesakes,
  ListedRow,
  Remark,
  RowOutcome,
} from './staff-list.js';

interface Days {
  /** The day as of which the list is. */
  listed: Day;
  today: Day;
}

interface Read {
  row: ListedRow;
  terms: ReadTerms;
  problems: Remark[];
}

/** What the rows of one person, which have one staff number, would do. */
export function comparePerson(rows: ListedRow[], known: Known, { listed, today }: Days): ComparedRow[] {
  const slips = slipsAmong(rows);
  const read = (row: ListedRow): Read => {
    const terms = readTerms(row, known);
    return { row, terms, problems: [...implausible(row, today), ...terms.problems, ...orNone(slips.get(row.line))] };
  };
  const reads = rows.map(read);
  const together = [...reads, ...known.byOtherNumbers.map(read)].sort((a, b) => a.row.line - b.row.line);
  const person = compareNames(rows[0]!, known, listed);
  const good = together.filter(({ problems }) => problems.length === 0);
  const ended = known.person?.ended ?? [];
  // A row that is refused is about its post all the same, and no other row takes it.
  const posts = matchPosts(together, { posts: known.person?.posts ?? [], ended });
  const compared = new Map(
    good.map(({ row, terms }) => {
      const post = posts.get(row.line);
      if (!post) return [row.line, openPost(row, terms, followedBy(row, terms, known, together, posts))];
      if (ended.includes(post)) return [row.line, compareEnded(row, terms, post)];
      return [row.line, saidOnce(comparePost(row, terms, post, listed), row.line, firstOf(post, posts))];
    }),
  );
  const counted = together.filter(({ row: { line }, problems }) => {
    const post = posts.get(line);
    return problems.length === 0 && (!post || firstOf(post, posts) === line);
  });
  const hours = hoursOf(counted, known, posts, listed);
  const leaving = (row: ListedRow, post?: ComparedPost) =>
    post && withLeaving(post, () => besides(row.line, counted, known, posts));
  const places = clashesOfPlaces(
    together.map(({ row: { line } }) => ({
      line,
      own: posts.get(line),
      write: writtenBy(compared.get(line), hours.tooMany(line)),
    })),
    known.person?.posts ?? [],
  );
  const onceThere = ({ line }: ListedRow, post?: ComparedPost) => {
    const clash = places.get(line);
    return clash && post ? { ...post, problems: [...post.problems, clash] } : post;
  };
  const told = reads.find((one) => good.includes(one))?.row.line;
  return reads.map((one) => {
    const { line } = one.row;
    const tooLong = orNone(hours.tooMany(line));
    return asRow(one, {
      person,
      known,
      post: leaving(one.row, onceThere(one.row, compared.get(line))),
      postId: posts.get(line)?.id,
      tooLong,
      tellsPerson: line === told,
    });
  });
}

/* The post in the same role that ends, by the record or by its row, at most so many days before. */
function followedBy(
  { firstDay }: ListedRow,
  { role }: ReadTerms,
  { person }: Known,
  reads: Read[],
  matched: Map<number, KnownPost>,
): KnownPost | undefined {
  const endOf = (post: KnownPost) =>
    reads.find(({ row }) => matched.get(row.line) === post)?.row.lastDay ?? post.lastDay;
  return [...(person?.ended ?? []), ...(person?.posts ?? [])].find((post) => {
    const lastDay = endOf(post);
    if (!firstDay || !lastDay || post.role.id !== role?.id) return false;
    return lastDay < firstDay && firstDay <= addDays(lastDay, MOST_DAYS_BETWEEN);
  });
}

/* Nothing where the row is refused. */
const writtenBy = (post: ComparedPost | undefined, tooMany: Remark | undefined) =>
  post && post.problems.length === 0 && !(post.takesMoreHours && tooMany) ? post.write : undefined;

/* What follows is told where the row gives the last day, not where it only says one that the record has. */
function withLeaving(post: ComparedPost, others: () => ReturnType<typeof besides>): ComparedPost {
  const { write, notes } = post;
  const lastDay = write?.kind === 'OPEN' ? undefined : write?.lastDay;
  return lastDay ? { ...post, notes: [...notes, ...leavesWith(lastDay, others())] } : post;
}

/* All other posts of theirs, as the list has them where it does. */
function besides(line: number, counted: Read[], { person }: Known, matched: Map<number, KnownPost>) {
  const listed = counted.filter(({ row }) => row.line !== line);
  const named = [...matched.values()];
  return [
    ...listed.map(({ row }) => ({
      firstDay: row.firstDay ?? null,
      lastDay: row.lastDay ?? matched.get(row.line)?.lastDay ?? null,
    })),
    ...(person?.posts ?? []).filter((post) => !named.includes(post)),
    ...(person?.elsewhere ?? []),
  ];
}

/* Of rows about one post, by several numbers of theirs, the one that it is taken from. */
const firstOf = (post: KnownPost, matched: Map<number, KnownPost>) => [...matched].find(([, one]) => one === post)![0];

function saidOnce(compared: ComparedPost, line: number, first: number): ComparedPost {
  const [other] = compared.changes;
  if (line === first || !other) return compared;
  const says = `Line ${first} has this post too, under another number of theirs, and says otherwise: put one of the two right in the list.`;
  return { changes: [], problems: [{ field: other.field, says }], notes: [], takesMoreHours: false };
}

const orNone = (remark: Remark | undefined): Remark[] => (remark ? [remark] : []);

interface Context {
  person: ComparedNames;
  known: Known;
  post?: ComparedPost;
  /** The post of the record that it is about. */
  postId?: Id;
  tooLong: Remark[];
  /** Whether what changes of the person is told at this row, as it is at one of them. */
  tellsPerson: boolean;
}

function asRow(
  { row, problems: own }: Read,
  { person, known, post = NO_POST, postId, tooLong, tellsPerson }: Context,
): ComparedRow {
  const more = post.takesMoreHours ? tooLong : [];
  const problems = [...own, ...person.problems, ...post.problems, ...more];
  const at = { line: row.line, practitionerId: known.person?.recordId ?? null, postId, namesakes: person.namesakes };
  if (problems.length > 0) return { ...refusedRow(at, problems), namesakes: at.namesakes };
  const told = tellsPerson ? person : NONE;
  const [changes, notes] = [
    [...told.changes, ...post.changes],
    [...told.notes, ...post.notes],
  ];
  if (person.isInDoubt) return { ...at, outcome: 'DOUBTFUL', changes, problems, notes };
  return {
    ...at,
    outcome: outcomeOf(known, changes),
    changes,
    problems,
    notes,
    person: person.write,
    post: post.write,
  };
}

const NO_POST: ComparedPost = { changes: [], problems: [], notes: [], takesMoreHours: false };

function outcomeOf({ person }: Known, changes: ListChange[]): RowOutcome {
  if (!person) return 'ADDED';
  return changes.length > 0 ? 'CHANGED' : 'UNCHANGED';
}

/** What is known, beside the rows of the same list about people of the same name: whom it added itself is nobody who was there before. */
export const besideListed = (
  known: Known,
  { above, added, alsoSaid }: ListedNamesakes = { above: null, added: [] },
  nearNumber?: NearNumber,
): Known => ({
  ...known,
  nearNumber,
  namesakes: known.namesakes.filter(({ id }) => !added.includes(id)),
  namesakeAbove: above,
  alsoSaid,
});
