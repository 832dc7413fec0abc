import { type Day, keyOf } from '@app/kernel';
import { type ComparedPost, comparePost, openPost } from './compare-post.rules.js';
import { matchPosts } from './match-posts.rules.js';
import { implausible } from './plausible-row.rules.js';
import { readTerms, type ReadTerms } from './read-terms.rules.js';
import type {
  ComparedRow,
  Known,
  KnownPerson,
  ListChange,
  ListedRow,
  Namesake,
  PersonWrite,
  Remark,
  RowOutcome,
} from './staff-list.js';

/** More over all posts takes a reason, which a list has no place for. */
const LONG_HOURS = 60;

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
  const reads = rows.map((row): Read => {
    const terms = readTerms(row, known);
    return { row, terms, problems: [...implausible(row, today), ...terms.problems, ...twice(row, rows)] };
  });
  const person = compareNames(rows[0]!, known);
  const good = reads.filter(({ problems }) => problems.length === 0);
  const posts = matchPosts(
    good.map(({ row, terms }) => ({ line: row.line, terms })),
    known.person?.posts ?? [],
  );
  const compared = new Map(
    good.map(({ row, terms }) => {
      const post = posts.get(row.line);
      return [row.line, post ? comparePost(row, terms, post, listed) : openPost(row, terms)];
    }),
  );
  const tooLong = hoursTooLong(
    good.map(({ row }) => row),
    known,
    [...posts.values()].map(({ id }) => id),
  );
  const told = good[0]?.row.line;
  return reads.map((read) => {
    const { line } = read.row;
    return asRow(read, { person, known, post: compared.get(line), tooLong, tellsPerson: line === told });
  });
}

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
  const more = post.write && post.write.kind !== 'END' ? tooLong : [];
  const problems = [...own, ...person.problems, ...post.problems, ...more];
  const at = { line: row.line, practitionerId: known.person?.id ?? null, namesakes: person.namesakes };
  if (problems.length > 0) return { ...at, outcome: 'REFUSED', changes: [], problems, notes: [] };
  const told = tellsPerson ? person : NONE;
  const [changes, notes] = [
    [...told.changes, ...post.changes],
    [...told.notes, ...post.notes],
  ];
  if (person.namesakes.length > 0) return { ...at, outcome: 'DOUBTFUL', changes, problems, notes };
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

const NO_POST: ComparedPost = { changes: [], problems: [], notes: [] };

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
  write?: PersonWrite;
}

const NONE = { changes: [], problems: [], notes: [], namesakes: [] };

function compareNames(row: ListedRow, { person, namesakes, said }: Known): ComparedNames {
  const { staffNumber: number, givenName, familyName } = row;
  if (!person) {
    if (namesakes.length > 0 && !said) return { ...NONE, namesakes };
    const write = { id: null, number, addsNumber: true, givenName, familyName, isRenamed: false, email: row.email };
    return { ...NONE, write };
  }
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
    return { ...NONE, namesakes: [{ id: person.id, name: nameOf(person), employers: [] }] };
  return renamed(row, person);
}

function renamed(row: ListedRow, person: KnownPerson): ComparedNames {
  const { staffNumber: number, givenName, familyName, email } = row;
  const isSpelt = nameOf(row) !== nameOf(person);
  const isRenamed = isSpelt && keyOf(nameOf(row)) !== keyOf(nameOf(person));
  const moves = Boolean(email) && email!.toLowerCase() !== person.email?.toLowerCase();
  const changes: ListChange[] = [
    ...(person.number ? [] : [{ field: 'STAFF_NUMBER' as const, before: null, after: number }]),
    ...(isRenamed ? [{ field: 'FAMILY_NAME' as const, before: nameOf(person), after: nameOf(row) }] : []),
    ...(moves ? [{ field: 'EMAIL' as const, before: person.email, after: email! }] : []),
  ];
  const notes: Remark[] =
    isSpelt && !isRenamed ? [{ field: 'FAMILY_NAME', says: `The record writes ${nameOf(person)}; that stays.` }] : [];
  const names = isRenamed ? { givenName, familyName } : { givenName: person.givenName, familyName: person.familyName };
  const write = { id: person.id, number, addsNumber: !person.number, ...names, isRenamed, ...(moves ? { email } : {}) };
  return { ...NONE, changes, notes, write };
}

/* Neither name is left: a number given to somebody else, or a slip, until a steward says that it is they. */
const isAnotherName = (row: ListedRow, person: KnownPerson) =>
  keyOf(row.givenName) !== keyOf(person.givenName) && keyOf(row.familyName) !== keyOf(person.familyName);

const nameOf = ({ givenName, familyName }: Pick<KnownPerson, 'givenName' | 'familyName'>) =>
  [givenName, familyName].filter(Boolean).join(' ');

/* One number with two names, or one post twice, is a slip in the list. */
function twice(row: ListedRow, rows: ListedRow[]): Remark[] {
  const other = rows.find((one) => nameOf(one) !== nameOf(row));
  if (other) return [{ field: 'STAFF_NUMBER', says: `Line ${other.line} has this staff number with another name.` }];
  const same = rows.find(
    (one) =>
      one.line < row.line && keyOf(one.role) === keyOf(row.role) && keyOf(one.site ?? '') === keyOf(row.site ?? ''),
  );
  return same ? [{ field: 'ROLE', says: `Line ${same.line} says the same post of the same person.` }] : [];
}

/* Over the posts of the list, those with this employer that it does not name, and those with others. */
function hoursTooLong(rows: ListedRow[], { person }: Known, named: string[]): Remark[] {
  const others = (person?.posts ?? []).filter(({ id }) => !named.includes(id));
  const hours = [...rows, ...others].reduce(
    (sum, { weeklyHours }) => sum + (weeklyHours ?? 0),
    person?.hoursElsewhere ?? 0,
  );
  if (hours <= LONG_HOURS) return [];
  return [
    {
      field: 'WEEKLY_HOURS',
      says: `Over all posts this would be ${hours} hours a week. More than ${LONG_HOURS} take a reason: record it on their page.`,
    },
  ];
}
