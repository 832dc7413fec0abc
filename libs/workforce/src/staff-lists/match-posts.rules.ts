import type { ReadTerms } from './read-terms.rules.js';
import type { KnownPost } from './staff-list.js';

interface Wanted {
  line: number;
  terms: ReadTerms;
}

/**
 * Which post of the record each row of one person is about, by line: of the same role and site first, then of the same role; at last the
 * only row left is about the only post left, so that a role that changed is seen as a change.
 */
export function matchPosts(rows: Wanted[], posts: KnownPost[]): Map<number, KnownPost> {
  const matched = new Map<number, KnownPost>();
  const free = () => posts.filter((post) => ![...matched.values()].includes(post));
  const open = () => rows.filter(({ line }) => !matched.has(line));
  const take = (fits: (terms: ReadTerms, post: KnownPost) => boolean) => {
    for (const { line, terms } of open()) {
      const post = free().find((one) => fits(terms, one));
      if (post) matched.set(line, post);
    }
  };
  take((terms, post) => isRole(terms, post) && terms.site?.id === post.site?.id);
  take(isRole);
  const [[row, ...moreRows], [post, ...morePosts]] = [open(), free()];
  if (row?.terms.role && post && moreRows.length + morePosts.length === 0) matched.set(row.line, post);
  return matched;
}

const isRole = ({ role }: ReadTerms, post: KnownPost) => role?.id === post.role.id;
