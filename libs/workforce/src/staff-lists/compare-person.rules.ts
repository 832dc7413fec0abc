import { addDays, type Day, keyOf } from '@app/kernel';
import { type Namesake, refusedRow } from '../lists/index.js';
import { type ComparedPost, compareEnded, comparePost, openPost } from './compare-post.rules.js';
import { hoursOf } from './hours-of-rows.rules.js';
import { leavesWith, MOST_DAYS_BETWEEN } from './leaving.rules.js';
import { matchPosts } from './match-posts.rules.js';
import { implausible } from './plausible-row.rules.js';
import { isOtherName } from './other-name.rules.js';
import { readTerms, type ReadTerms } from './read-terms.rules.js';
import { slipsAmong } from './slips.rules.js';
import type {
  ComparedRow,
  Known,
  KnownPerson,
  KnownPost,
  ListChange,
  ListedNamesakes,
  ListedRow,
  PersonWrite,
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
  const good = reads.filter(({ problems }) => problems.length === 0);
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
  const told = good[0]?.row.line;
  return reads.map((one) => {
    const { line } = one.row;
    const tooLong = orNone(hours.tooMany(line));
    return asRow(one, {
      person,
      known,
      post: leaving(one.row, compared.get(line)),
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
  const says = `Line ${first} has this post too, under another number of theirs, and says otherwise.`;
  return { changes: [], problems: [{ field: other.field, says }], notes: [], takesMoreHours: false };
}

const orNone = (remark: Remark | undefined): Remark[] => (remark ? [remark] : []);

interface Context {
  person: ComparedNames;
  known: Known;
  post?: ComparedPost;
  tooLong: Remark[];
  /** Whether what changes of the person is told at this row, as it is at one of them. */
  tellsPerson: boolean;
}

function asRow(
  { row, problems: own }: Read,
  { person, known, post = NO_POST, tooLong, tellsPerson }: Context,
): ComparedRow {
  const more = post.takesMoreHours ? tooLong : [];
  const problems = [...own, ...person.problems, ...post.problems, ...more];
  const at = { line: row.line, practitionerId: known.person?.recordId ?? null, namesakes: person.namesakes };
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

interface ComparedNames {
  changes: ListChange[];
  problems: Remark[];
  notes: Remark[];
  /** Who may be meant, where that is for a steward to say. */
  namesakes: Namesake[];
  /** Whether a steward says who it is, before anything is written. */
  isInDoubt: boolean;
  write?: PersonWrite;
}

const NONE = { changes: [], problems: [], notes: [], namesakes: [], isInDoubt: false };

function compareNames(row: ListedRow, known: Known, day: Day): ComparedNames {
  const { person, said } = known;
  const { staffNumber: number } = row;
  if (!person) return somebodyNew(row, known);
  if (said && 'isNew' in said)
    return {
      ...NONE,
      problems: [
        { field: 'STAFF_NUMBER', says: `${nameOf(person)} has this staff number. Somebody else needs another.` },
      ],
    };
  if (person.number && person.number !== number)
    return {
      ...NONE,
      problems: [
        {
          field: 'STAFF_NUMBER',
          says: `${nameOf(person)} has the staff number ${person.number} at this employer already.`,
        },
      ],
    };
  if (!said && isAnotherName(row, person))
    return { ...NONE, isInDoubt: true, namesakes: [{ id: person.id, name: nameOf(person), posts: [] }] };
  return renamed(row, person, day);
}

function somebodyNew(row: ListedRow, { namesakes, namesakeAbove, said }: Known): ComparedNames {
  const { staffNumber: number, givenName, familyName, email } = row;
  if ((namesakes.length > 0 || namesakeAbove) && !said)
    return { ...NONE, namesakes, isInDoubt: true, notes: namesakeAbove ? [alsoOn(namesakeAbove)] : [] };
  const write = { id: null, answersId: null, number, addsNumber: true, givenName, familyName, isRenamed: false, email };
  return { ...NONE, changes: email ? [{ field: 'EMAIL', before: null, after: email }] : [], write };
}

const alsoOn = (line: number): Remark => ({
  field: 'STAFF_NUMBER',
  says: `Line ${line} has this name too, with another number. If that is the same person, leave this row aside, and read the list again once the other is saved.`,
});

/** What is known, beside the rows of the same list about people of the same name: whom it added itself is nobody who was there before. */
export const besideListed = (known: Known, { above, added }: ListedNamesakes = { above: null, added: [] }): Known => ({
  ...known,
  namesakes: known.namesakes.filter(({ id }) => !added.includes(id)),
  namesakeAbove: above,
});

function renamed(row: ListedRow, person: KnownPerson, day: Day): ComparedNames {
  const { staffNumber: number } = row;
  const isElsewhere = person.elsewhere.some(({ lastDay }) => !lastDay || lastDay >= day);
  const name = compareName(row, person, isElsewhere);
  const address = compareAddress(row, person, isElsewhere);
  const numbered: ListChange[] = person.number ? [] : [{ field: 'STAFF_NUMBER', before: null, after: number }];
  const isRenamed = name.changes.length > 0;
  const other = isRenamed && person.id !== person.recordId ? [OTHER_KEEPS] : [];
  const { givenName, familyName } = isRenamed ? row : person;
  const moved = address.changes.length > 0 ? { email: row.email } : {};
  const write = {
    ...{ id: person.recordId, answersId: person.id, number, addsNumber: !person.number },
    ...{ givenName, familyName, isRenamed, ...moved },
  };
  const changes = [...numbered, ...name.changes, ...address.changes];
  return { ...NONE, changes, notes: [...name.notes, ...other, ...address.notes], write };
}

type Told = Pick<ComparedNames, 'changes' | 'notes'>;

function compareName(row: ListedRow, person: KnownPerson, isElsewhere: boolean): Told {
  const [said, has] = [nameOf(row), nameOf(person)];
  if (said === has) return NONE;
  const isSame = keyOf(said) === keyOf(has);
  if (isSame || (isElsewhere && person.formerNames.includes(keyOf(said))))
    return { changes: [], notes: [nameStays(person, !isSame)] };
  return { changes: [{ field: 'FAMILY_NAME', before: has, after: said }], notes: [] };
}

function compareAddress({ email }: ListedRow, person: KnownPerson, isElsewhere: boolean): Told {
  if (!email || email.toLowerCase() === person.email?.toLowerCase()) return NONE;
  if (isElsewhere && person.email) return { changes: [], notes: [ADDRESS_STAYS] };
  return { changes: [{ field: 'EMAIL', before: person.email, after: email }], notes: [] };
}

/* Whoever works for two employers is in the lists of both, which may not say the same of them. */
const nameStays = (person: KnownPerson, isFormer: boolean): Remark => ({
  field: 'FAMILY_NAME',
  says: isFormer
    ? `They were called so before, and ${nameOf(person)} since; that stays, since they work elsewhere too. Put it right on their page if it is wrong.`
    : `The record writes ${nameOf(person)}; that stays.`,
});
const OTHER_KEEPS: Remark = {
  field: 'FAMILY_NAME',
  says: 'This is the name on the record that has this number. The record that answers for both keeps its own.',
};
const ADDRESS_STAYS: Remark = {
  field: 'EMAIL',
  says: 'The record has another address, and they work elsewhere too; that stays. Change it on their page if this one is right.',
};

/* Neither name is left: a number given to somebody else, or a slip, until a steward says that it is they. */
const isAnotherName = (row: ListedRow, { givenName, familyName }: KnownPerson) =>
  isOtherName([row.givenName, row.familyName], [givenName, familyName].map(keyOf));

const nameOf = ({ givenName, familyName }: Pick<KnownPerson, 'givenName' | 'familyName'>) =>
  [givenName, familyName].filter(Boolean).join(' ');
