import { type Id, isId } from '@app/kernel';

/** Of an operation's arguments, what an audit may keep: ids, days, numbers, the ids in a list or how long it is; never free text. */
export function idsAndCounts(value: unknown): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, given] of Object.entries((value ?? {}) as Record<string, unknown>)) {
    if (Array.isArray(given)) kept[name] = ofList(given);
    else if (isKept(given)) kept[name] = given;
    else if (given && typeof given === 'object') Object.assign(kept, idsAndCounts(given));
  }
  return kept;
}

/** Whom an answer names: the people in its page, or in its pages and lists. */
export function peopleNamed(answer: unknown): { people?: Id[] } {
  const parts = [answer, ...Object.values((answer ?? {}) as object)];
  const named = parts.flatMap((part) => {
    if (isPage(part)) return part.edges.map(({ node }) => personOf(node) ?? node.id);
    return Array.isArray(part) ? part.map(personOf) : [];
  });
  const people = [...new Set(named)].filter(isId);
  return people.length > 0 ? { people } : {};
}

interface Page {
  edges: { node: { id?: unknown } }[];
}

const isPage = (value: unknown): value is Page =>
  typeof value === 'object' && value !== null && 'edges' in value && Array.isArray(value.edges);

const personOf = (value: unknown) => (value as { practitioner?: { id?: unknown } } | null)?.practitioner?.id;

function ofList(list: unknown[]): unknown {
  if (list.every(isKept)) return list;
  const ids = list.flatMap((one) => (one && typeof one === 'object' ? Object.values(one) : [])).filter(isId);
  return ids.length > 0 ? ids : list.length;
}

const isKept = (value: unknown) =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && (isId(value) || /^\d{4}-\d{2}-\d{2}$/.test(value)));
