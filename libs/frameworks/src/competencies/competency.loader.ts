import DataLoader from 'dataloader';
import type { Actor } from '@app/access';
import { loaderOf, type RequestContext } from '@app/graphql';
import type { Id } from '@app/kernel';
import type { Competency } from './competency.model.js';
import type { CompetencyAtRank, CompetencyQueries } from './competency.queries.js';
import type { ProficiencyLevel } from '../frameworks/index.js';

/** For a field that shows a competency: one statement for all that a request asks at once. */
export const competencyLoader = (context: RequestContext<Actor>, queries: CompetencyQueries) =>
  loaderOf(
    context,
    competencyLoader,
    () => new DataLoader<Id, Competency>((ids) => competencies(context.actor, queries, ids)),
  );

/** For a field that shows a rank as the scale of its competency does. */
export const proficiencyLevelLoader = (context: RequestContext<Actor>, queries: CompetencyQueries) =>
  loaderOf(
    context,
    proficiencyLevelLoader,
    () =>
      new DataLoader<CompetencyAtRank, ProficiencyLevel, string>((asked) => queries.levels(context.actor, asked), {
        cacheKeyFn: ({ competencyId, rank }) => `${competencyId} ${rank}`,
      }),
  );

async function competencies(actor: Actor, queries: CompetencyQueries, ids: readonly Id[]) {
  const found = new Map((await queries.byIds(actor, ids)).map((competency) => [competency.id, competency]));
  return ids.map((id) => found.get(id) ?? new Error(`Competency ${id} is asked for and does not exist.`));
}
