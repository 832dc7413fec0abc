import DataLoader from 'dataloader';
import type { Actor } from '@app/access';
import { loaderOf, type RequestContext } from '@app/graphql';
import type { PastMark } from './past-mark.model.js';
import type { OnRegister, PastMarksQueries } from './past-marks.queries.js';

/** One statement for everybody on a register. */
export const pastMarksLoader = (context: RequestContext<Actor>, queries: PastMarksQueries) =>
  loaderOf(
    context,
    pastMarksLoader,
    () =>
      new DataLoader<OnRegister, PastMark[], string>((asked) => queries.of(context.actor, asked), {
        cacheKeyFn: ({ sessionId, practitionerId, asOf }) => `${sessionId} ${practitionerId} ${asOf}`,
      }),
  );
