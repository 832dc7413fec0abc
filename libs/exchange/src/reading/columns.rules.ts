export interface NamedField {
  key: string;
  /** What its column may be called, the likeliest first. */
  names: string[];
}

interface Pair {
  key: string;
  heading: number;
  /** The smaller, the better: how near the heading is to the name, then which name it is. */
  rank: [nearness: number, name: number];
}

/** Words that say nothing of what a column holds. */
const FILLERS = new Set(['a', 'an', 'and', 'at', 'for', 'in', 'of', 'on', 'the', 'to']);
const SPELLINGS: Record<string, string> = { no: 'number', nr: 'number', num: 'number' };
const NOT_NEAR = -1;

/**
 * Which column holds what, as far as its heading is nearly one of the names of a field: case, accents, spaces and signs,
 * the order of words, words such as “of”, and what stands in brackets do not count. Words more or less do (“Manager’s
 * name” is no “Name”). Each heading for one field and each field from one heading, the nearest first; null where none is.
 */
export function suggestColumns(headings: string[], fields: NamedField[]): Record<string, number | null> {
  const columns: Record<string, number | null> = Object.fromEntries(fields.map(({ key }) => [key, null]));
  const taken = new Set<number>();
  for (const { key, heading } of pairs(headings, fields)) {
    if (columns[key] !== null || taken.has(heading)) continue;
    columns[key] = heading;
    taken.add(heading);
  }
  return columns;
}

function pairs(headings: string[], fields: NamedField[]): Pair[] {
  const all = fields.flatMap(({ key, names }) =>
    headings.flatMap((text, heading) =>
      names.map((name, at): Pair => ({ key, heading, rank: [nearness(text, name), at] })),
    ),
  );
  const near = all.filter(({ rank }) => rank[0] !== NOT_NEAR);
  return near.sort((one, other) => one.rank[0] - other.rank[0] || one.rank[1] - other.rank[1]);
}

function nearness(heading: string, name: string): number {
  return [written, inAnyOrder, withoutBrackets].findIndex(
    (form) => form(heading) !== '' && form(heading) === form(name),
  );
}

/* Without its spaces: a first name may be a firstname, and an e-mail an email. */
const written = (text: string) => words(text).join('');

const inAnyOrder = (text: string) =>
  words(text)
    .filter((word) => !FILLERS.has(word))
    .map((word) => SPELLINGS[word] ?? (word.length > 3 ? word.replace(/s$/, '') : word))
    .sort()
    .join(' ');

/* In brackets a share of full time says that a column has no hours. */
const withoutBrackets = (text: string) =>
  /[([]\s*[fw]\.?t\.?e/i.test(text) ? '' : inAnyOrder(text.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' '));

/* FirstName is two words, and O’Neill one. */
const words = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
