import type { KeptOfRecord, RecordCompared } from './join.model.js';

const OF: Record<KeptOfRecord, [one: string, more: string]> = {
  POSTS: ['post', 'posts'],
  FUNCTIONS: ['function', 'functions'],
  EVIDENCE: ['piece of evidence', 'pieces of evidence'],
  SELF_RATINGS: ['answer about themselves', 'answers about themselves'],
  MARKS: ['mark on a register', 'marks on registers'],
  PLACES: ['place on a session', 'places on sessions'],
};

type Side = Pick<RecordCompared, 'name' | 'staffNumbers' | 'hasAccount' | 'kept'>;

/** What joining the other record to one would do, in words. */
export function whatFollows(record: Side, other: Side): string[] {
  const counted = other.kept.flatMap(({ kept, count }) =>
    count > 0 ? [`${count} ${OF[kept][count === 1 ? 0 : 1]}`] : [],
  );
  return [
    `${record.name} answers for both: every link to the other record opens this one.`,
    counted.length > 0
      ? `${inOne(counted)} of the other record ${counted.length === 1 && /^1 /.test(counted[0]!) ? 'counts' : 'count'} as theirs from now on. Figures count one person.`
      : 'Nothing that counts is kept of the other record.',
    record.name === other.name ? '' : `They are found as ${other.name} too.`,
    other.staffNumbers.length > 0 ? 'Staff lists find them by the staff numbers of either record.' : '',
    other.hasAccount ? `Whoever signs in as ${other.name} signs in as this person.` : '',
    'What was known before stays as it was known then. If it was a mistake, part them again: each has its own.',
  ].filter(Boolean);
}

const inOne = (things: string[]) =>
  things.length === 1 ? things[0]! : `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`;
