import { addDays, type Day, type Id } from '@app/kernel';
import type { ComparedRow } from '@app/workforce';

/** What a row changes of who manages whom, as it is kept with the row: by posts and by its own cell, so that it names nobody itself. */
export interface ChangedLine {
  /** The post that is over from a day on, or goes on from then as it begins here. */
  over?: { postId: Id; from: Day };
  begins?: {
    from: Day;
    /** Null is for ever; left out is as the post that goes on. */
    until?: Day | null;
    /** Under whom: whoever the cell names, or whoever managed the post that it follows. */
    under: 'NAMED' | { managerOf: Id };
  };
}

type PostWrite = NonNullable<ComparedRow['post']>;
type Of<Kind extends PostWrite['kind']> = Extract<PostWrite, { kind: Kind }>;

/** None where the same people manage for the same days. */
export function changedLine(post: PostWrite | undefined, namesManager: boolean): ChangedLine | undefined {
  if (post?.kind === 'END') return { over: overAfter(post) };
  if (post?.kind === 'CHANGE') return ofChange(post);
  return post && ofOpening(post, namesManager);
}

function ofChange({ postId, terms, firstDay, lastDay }: Of<'CHANGE'>): ChangedLine | undefined {
  const isMoved = terms.managerId !== undefined || terms.managerNumber !== undefined;
  if (!isMoved) return lastDay ? { over: overAfter({ postId, lastDay }) } : undefined;
  const over = { postId, from: firstDay };
  if (terms.managerId === null) return { over };
  return { over, begins: { from: firstDay, until: lastDay && addDays(lastDay, 1), under: 'NAMED' } };
}

function ofOpening({ terms, firstDay, lastDay, ends, followsId }: Of<'OPEN'>, namesManager: boolean) {
  const over = ends && overAfter(ends);
  if (!terms.managerId && !terms.managerNumber) return over && { over };
  const under = namesManager || !followsId ? ('NAMED' as const) : { managerOf: followsId };
  return { over, begins: { from: firstDay, until: lastDay && addDays(lastDay, 1), under } };
}

const overAfter = ({ postId, lastDay }: { postId: Id; lastDay: Day }) => ({ postId, from: addDays(lastDay, 1) });
