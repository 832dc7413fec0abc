import DataLoader from 'dataloader';
import type { Actor } from '@app/access';
import { loaderOf, type RequestContext } from '@app/graphql';
import type { Id } from '@app/kernel';
import type { ModuleEdition, Teaches } from './module.model.js';
import type { ModuleQueries } from './module.queries.js';

/* For modules and editions that a session brought along: one statement for all that a request asks at once. */

export const currentEditionLoader = (context: RequestContext<Actor>, queries: ModuleQueries) =>
  loaderOf(
    context,
    currentEditionLoader,
    () =>
      new DataLoader<Id, ModuleEdition>(async (ids) => {
        const editions = await queries.currentEditions(context.actor, ids);
        return ids.map((id) => editions.get(id) ?? new Error(`Module ${id} is asked for and has no edition.`));
      }),
  );

export const teachesLoader = (context: RequestContext<Actor>, queries: ModuleQueries) =>
  loaderOf(
    context,
    teachesLoader,
    () =>
      new DataLoader<Id, Teaches[]>(async (ids) => {
        const teaches = await queries.teaches(context.actor, ids);
        return ids.map((id) => teaches.get(id) ?? []);
      }),
  );
