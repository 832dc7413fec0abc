import type { Actor } from '@app/access';
import { loaderOf, type RequestContext } from '@app/graphql';
import type { Id } from '@app/kernel';
import type { FrameworkVersion } from './framework.model.js';
import type { FrameworkQueries } from './framework.queries.js';

/** A version with its framework. A partnership has few frameworks, so all of them are read, once for a request. */
export async function frameworkVersion(
  context: RequestContext<Actor>,
  queries: FrameworkQueries,
  id: Id,
): Promise<FrameworkVersion> {
  const frameworks = await loaderOf(context, frameworkVersion, () => queries.all(context.actor));
  const version = frameworks.flatMap(({ versions }) => versions).find((one) => one.id === id);
  if (!version) throw new Error(`Framework version ${id} is asked for and does not exist.`);
  return version;
}
