import DataLoader from 'dataloader';
import type { Tenant } from '@app/database';
import { loaderOf, type RequestContext } from '@app/graphql';
import type { Id } from '@app/kernel';
import type { Competency } from './competency.model.js';
import type { CompetencyQueries, Rung } from './competency.queries.js';

/** For a `competency` field on another lib's type: one statement for all that a request asks at once. */
export const competencyLoader = (context: RequestContext, tenant: Tenant, queries: CompetencyQueries) =>
  loaderOf(
    context,
    competencyLoader,
    () => new DataLoader<Id, Competency>((ids) => competencies(tenant, queries, ids)),
  );

/** For a field that says a rank in words, such as "With support"; null where the scale has no such rank. */
export const levelNameLoader = (context: RequestContext, tenant: Tenant, queries: CompetencyQueries) =>
  loaderOf(
    context,
    levelNameLoader,
    () =>
      new DataLoader<Rung, string | null, string>((rungs) => queries.levelNames(tenant, rungs), {
        cacheKeyFn: ({ competencyId, rank }) => `${competencyId} ${rank}`,
      }),
  );

async function competencies(tenant: Tenant, queries: CompetencyQueries, ids: readonly Id[]) {
  const found = new Map((await queries.byIds(tenant, ids)).map((competency) => [competency.id, competency]));
  return ids.map((id) => found.get(id) ?? new Error(`Competency ${id} is asked for and does not exist.`));
}
