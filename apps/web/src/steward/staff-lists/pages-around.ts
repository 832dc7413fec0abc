/** Where a page of rows stands: after which row it begins, and after which those before it did, the last of them last. */
export interface Place {
  after: string | null;
  before: string | null;
  /** The last row of this page. */
  end: string | null;
}

interface Filters {
  after: string | null;
  before: string | null;
}

/** The address keeps the way back of so many pages; further back it begins with the first rows. */
const MOST_KEPT = 40;

/** The address of the page that follows, and of the one that was before: the API reads forwards alone. */
export function pagesAround({ after, before, end }: Place): { next: Filters; previous: Filters | null } {
  const way = before?.split(' ') ?? [];
  return {
    next: { after: end, before: after ? [...way, after].slice(-MOST_KEPT).join(' ') : null },
    previous: after ? { after: way.at(-1) ?? null, before: way.slice(0, -1).join(' ') || null } : null,
  };
}
