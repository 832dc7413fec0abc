import DataLoader from 'dataloader';
import type { Actor, AsAt } from '@app/access';
import { loaderOf, type RequestContext } from '@app/graphql';
import type { Id } from '@app/kernel';
import type { RoleRequirement } from './role-requirement.model.js';
import type { RoleQueries } from './role.queries.js';

/** What a role or a function asks on a day, by its id: one statement for all that a request asks about the same days. */
export const requirementLoader = (context: RequestContext<Actor>, queries: RoleQueries, { on, knownAt }: AsAt) =>
  loaderOf(
    context,
    `role requirements on ${on} known at ${knownAt}`,
    () => new DataLoader<Id, RoleRequirement[]>((ids) => requirementsOf(context.actor, queries, ids, { on, knownAt })),
  );

/* An id is a role's or a function's, never both, so it may be asked for as either. */
async function requirementsOf(actor: Actor, queries: RoleQueries, ids: readonly Id[], { on, knownAt }: AsAt) {
  const found = await queries.requirementsFor(actor, { roleIds: ids, functionIds: ids }, on, knownAt);
  return ids.map((id) => found.filter(({ roleId, functionId }) => id === (roleId ?? functionId)));
}
