import { type Day, dayBefore, formatDay } from '@app/kernel';
import type { ReadTerms } from './read-terms.rules.js';
import type { KnownPost, ListChange, ListedRow, StaffField, PostTerms, PostWrite, Remark } from './staff-list.js';

/** What a row would do to a post: what is written, what it changes, what is wrong, what is to be known. */
export interface ComparedPost {
  write?: PostWrite;
  changes: ListChange[];
  problems: Remark[];
  notes: Remark[];
  /** Whether it is of more hours than the record has already, which may be confirmed there. */
  takesMoreHours: boolean;
}

const refused = (field: StaffField, says: string): ComparedPost => ({
  changes: [],
  problems: [{ field, says }],
  notes: [],
  takesMoreHours: false,
});

/** A post that the record does not have yet. Of what the list has no column for, it has what the one had that it follows. */
export function openPost(row: ListedRow, terms: ReadTerms, follows?: KnownPost): ComparedPost {
  const { firstDay, lastDay = null, weeklyHours } = row;
  if (!firstDay) return refused('FIRST_DAY', 'Give the first day of the post: it is new to the record.');
  const kept = { ...(follows && inherited(follows)), ...opened(terms, weeklyHours) };
  const write: PostWrite = { kind: 'OPEN', terms: kept, firstDay, lastDay, followsId: follows?.id ?? null };
  return { write, changes: begun(row, terms), problems: [], notes: [], takesMoreHours: true };
}

/* All that a new post says, so that what is meant by a name, and by a day, is seen before it is saved; beside what it was in the post before. */
function begun({ firstDay, lastDay, weeklyHours }: ListedRow, terms: ReadTerms, before?: KnownPost): ListChange[] {
  return [
    change('ROLE', before?.role.name, terms.role!.name),
    ...changedTerms(weeklyHours, terms, before ?? NOWHERE).changes,
    change('FIRST_DAY', null, firstDay, formatDay),
    change('LAST_DAY', null, lastDay, formatDay),
  ].filter((told) => told.before !== told.after);
}

/** A post that had ended before the day of the list: what the record says of it stays. */
export function compareEnded(
  { firstDay, lastDay }: ListedRow,
  { role, site }: ReadTerms,
  post: KnownPost,
): ComparedPost {
  const had = `The record has this post, ${[post.role.name, post.site?.name].filter(Boolean).join(', ')}, from ${formatDay(post.firstDay)} to ${formatDay(post.lastDay!)}`;
  if (!lastDay) return refused('FIRST_DAY', `${had}. Give the first day since then, or correct its end on their page.`);
  const isThere = role?.id === post.role.id && (site === undefined || site?.id === post.site?.id);
  const isSame = isThere && (!firstDay || firstDay === post.firstDay) && lastDay === post.lastDay;
  const notes: Remark[] = isSame ? [] : [{ field: 'LAST_DAY', says: `${had}; that stays.` }];
  return { changes: [], problems: [], notes, takesMoreHours: false };
}

/** A post that the record has, on the day of the list. */
export function comparePost(row: ListedRow, terms: ReadTerms, post: KnownPost, day: Day): ComparedPost {
  if (terms.role!.id !== post.role.id) return otherRole(row, terms, post);
  if (isShare(row.weeklyHours, post.weeklyHours))
    return refused(
      'WEEKLY_HOURS',
      `From ${post.weeklyHours} to ${row.weeklyHours} hours a week: is that a share of full time? Write hours in the list, or change them on their page.`,
    );
  const end = comparedEnd(row, post);
  if ('problem' in end) return refused('LAST_DAY', end.problem);
  return goesOn(row, terms, post, { ...end, from: day > post.holdsFrom ? day : post.holdsFrom });
}

interface GoesOn {
  /** From when on what the row says otherwise holds. */
  from: Day;
  lastDay?: Day;
  notes: Remark[];
}

function goesOn(row: ListedRow, terms: ReadTerms, post: KnownPost, end: GoesOn): ComparedPost {
  const { from, lastDay } = end;
  const otherwise = changedFrom(row, terms, post, end);
  if (otherwise.changes.length > 0 && post.changesOn)
    return refused(
      otherwise.changes[0]!.field,
      `The record changes this post on ${formatDay(post.changesOn)} already: put that right on their page first.`,
    );
  const ends = lastDay ? [change('LAST_DAY', post.lastDay, lastDay, formatDay)] : [];
  const changes = [...otherwise.changes, ...ends];
  const notes = [...end.notes, ...firstDayKept(row, post), ...managerKept(terms, post), ...otherwise.notes];
  const told = { changes, problems: [], notes, takesMoreHours: isMore(otherwise.changed.weeklyHours, post) };
  if (changes.length === 0) return told;
  const write: PostWrite =
    Object.keys(otherwise.changed).length > 0
      ? { kind: 'CHANGE', postId: post.id, terms: otherwise.changed, firstDay: from, lastDay }
      : { kind: 'END', postId: post.id, lastDay: lastDay! };
  return { write, ...told };
}

const isMore = (hours: number | null | undefined, { weeklyHours }: KnownPost) => (hours ?? 0) > (weeklyHours ?? 0);

/* Of a post that ends before then nothing else is changed. */
function changedFrom(row: ListedRow, terms: ReadTerms, post: KnownPost, { from, lastDay }: GoesOn) {
  const told = changedTerms(row.weeklyHours, withManagerElsewhere(terms, post), post);
  if (!lastDay || lastDay >= from) return { ...told, notes: [] };
  return { changed: {} as Partial<PostTerms>, changes: [], notes: told.changes.map(overBy) };
}

/* What a column of full-time equivalents says in place of hours. */
const isShare = (listed: number | null | undefined, known: number | null) =>
  typeof listed === 'number' && listed > 0 && listed <= 1.2 && (known ?? 0) >= 7;

/* What a list says otherwise holds from its own day on, and the post ends before. */
const overBy = ({ field, before, after }: ListChange): Remark => ({
  field,
  says: `It says ${after ?? 'none'} in place of ${before ?? 'none'}; the post ends before the day of the list, so that stays.`,
});

/* In another role from a day on: the post before ends on the day before. */
function otherRole(row: ListedRow, read: ReadTerms, post: KnownPost): ComparedPost {
  const { firstDay, lastDay = null, weeklyHours } = row;
  const terms = withManagerElsewhere(read, post);
  const since = `The record has them as ${post.role.name} since ${formatDay(post.firstDay)}.`;
  if (!firstDay || firstDay <= post.holdsFrom)
    return refused('FIRST_DAY', `${since} Give the first day in the new role.`);
  if (post.changesOn)
    return refused(
      'ROLE',
      `${since} It changes on ${formatDay(post.changesOn)} already: put that right on their page first.`,
    );
  const ends = post.lastDay && post.lastDay < firstDay ? undefined : { postId: post.id, lastDay: dayBefore(firstDay) };
  const kept = { ...inherited(post), ...opened(terms, weeklyHours) };
  const write: PostWrite = { kind: 'OPEN', terms: kept, firstDay, lastDay, ends, followsId: post.id };
  return {
    write,
    changes: begun(row, terms, post),
    problems: [],
    notes: managerKept(read, post),
    takesMoreHours: true,
  };
}

/* Of what the list has no column for, the new post has what the one before had. */
const inherited = ({ site, team, manager, weeklyHours }: KnownPost) => ({
  siteId: site?.id ?? null,
  teamId: team?.id ?? null,
  managerId: manager?.id ?? null,
  weeklyHours,
});

const opened = (terms: ReadTerms, weeklyHours: ListedRow['weeklyHours']): PostTerms => ({
  roleId: terms.role!.id,
  ...inList('siteId', terms.site),
  ...inList('teamId', terms.team),
  ...managing(terms.manager),
  ...(weeklyHours === undefined ? {} : { weeklyHours }),
});

const inList = (name: 'siteId' | 'teamId', found: ReadTerms['site']) =>
  found === undefined ? {} : { [name]: found?.id ?? null };

/* Whoever the list adds is found by their number once they are there. */
const managing = (manager: ReadTerms['manager']): Partial<PostTerms> => {
  if (manager === undefined) return {};
  return manager && !manager.id ? { managerNumber: manager.number } : { managerId: manager?.id ?? null };
};

const FIELD = { site: 'SITE', team: 'TEAM', manager: 'LINE_MANAGER' } as const;

type Placed = Pick<KnownPost, 'site' | 'team' | 'manager' | 'weeklyHours'>;
const NOWHERE: Placed = { site: null, team: null, manager: null, weeklyHours: null };

function changedTerms(weeklyHours: ListedRow['weeklyHours'], terms: ReadTerms, post: Placed) {
  const changed: Partial<PostTerms> = {};
  const changes: ListChange[] = [];
  for (const field of ['site', 'team', 'manager'] as const) {
    const [before, after] = [post[field], terms[field]];
    if (after === undefined || after?.id === before?.id) continue;
    Object.assign(changed, field === 'manager' ? managing(terms.manager) : inList(`${field}Id`, after));
    changes.push(change(FIELD[field], before?.name, after?.name));
  }
  if (weeklyHours !== undefined && weeklyHours !== post.weeklyHours) {
    changed.weeklyHours = weeklyHours;
    changes.push(change('WEEKLY_HOURS', post.weeklyHours, weeklyHours));
  }
  return { changed, changes };
}

/* A list can name nobody by number whom another employer pays: that its cell is empty says nothing of them. */
const isManagedElsewhere = ({ manager }: ReadTerms, post: KnownPost): boolean =>
  manager === null && post.manager?.number === null;

const withManagerElsewhere = (terms: ReadTerms, post: KnownPost): ReadTerms =>
  isManagedElsewhere(terms, post) ? { ...terms, manager: undefined } : terms;

const managerKept = (terms: ReadTerms, post: KnownPost): Remark[] =>
  isManagedElsewhere(terms, post)
    ? [
        {
          field: 'LINE_MANAGER',
          says: `${post.manager!.name} manages them and has no number at this employer; that stays.`,
        },
      ]
    : [];

type End = { lastDay?: Day; notes: Remark[] } | { problem: string };

/* A list ends a post sooner, never later: what was recorded of its end is put right on the person’s page. */
function comparedEnd({ lastDay }: ListedRow, post: KnownPost): End {
  if (lastDay === undefined || lastDay === post.lastDay) return { notes: [] };
  if (post.lastDay && (!lastDay || lastDay > post.lastDay))
    return {
      notes: [{ field: 'LAST_DAY', says: `The record ends this post on ${formatDay(post.lastDay)}; that stays.` }],
    };
  if (!lastDay) return { notes: [] };
  if (lastDay < post.firstDay) return { problem: `The record has this post since ${formatDay(post.firstDay)}.` };
  if (lastDay < post.holdsFrom || post.changesOn)
    return {
      problem: `The record changes this post on ${formatDay(post.changesOn ?? post.holdsFrom)}: put that right on their page first.`,
    };
  return { lastDay, notes: [] };
}

const firstDayKept = ({ firstDay }: ListedRow, post: KnownPost): Remark[] =>
  firstDay && firstDay !== post.firstDay
    ? [{ field: 'FIRST_DAY', says: `The record has this post since ${formatDay(post.firstDay)}; that stays.` }]
    : [];

function change<Value>(
  field: StaffField,
  before: Value | null | undefined,
  after: Value | null | undefined,
  words = String as (value: Value) => string,
): ListChange {
  const inWords = (value: Value | null | undefined) => (value === null || value === undefined ? null : words(value));
  return { field, before: inWords(before), after: inWords(after) };
}
