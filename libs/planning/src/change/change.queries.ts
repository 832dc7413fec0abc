import { Injectable } from '@nestjs/common';
import { type Actor, seesExactly } from '@app/access';
import { Database } from '@app/database';
import type { Day, Id } from '@app/kernel';
import { type CountedCell, GapQueries, type NeedLevelGap } from '../gap/index.js';
import { CountedBy } from '../scope/index.js';
import type { WhatChanged } from './change.model.js';
import { changesOf, type Pair } from './change.rules.js';
import { changeInWords, changesInWords, type Stand } from './change.words.js';

const MOST = 10;

@Injectable()
export class ChangeQueries {
  constructor(
    private readonly database: Database,
    private readonly gaps: GapQueries,
  ) {}

  /** What planners are told of is different between two days. */
  async between(actor: Actor, since: Day, on: Day): Promise<WhatChanged> {
    const [then, today, days] = await Promise.all([
      this.gaps.cells(actor, null, { on: since, knownAt: null }),
      this.gaps.cells(actor, null, { on, knownAt: null }),
      this.database.query<{ key: string; day: Day }>(actor, DAYS, [since, on]),
    ]);
    const answer = { on, knownAt: null, since, scope: today.scope, countedBy: CountedBy.NEED };
    if (!seesExactly(actor, today.areaIds)) return { ...answer, changes: [], howMany: null, inWords: HIDDEN };
    const earlier = new Map(then.cells.map((cell) => [keyOf(cell), cell]));
    const pairs = today.cells.map((now) => ({ now, before: earlier.get(keyOf(now))! }));
    const changes = changesOf(pairs);
    const dayOf = new Map(days.map(({ key, day }) => [key, day]));
    return {
      ...answer,
      changes: changes.slice(0, MOST).map((pair) => changeOf(pair, since, dayOf.get(keyOf(pair.now)) ?? null)),
      howMany: changes.length,
      inWords: changesInWords(since, {
        short: changes.filter(({ before, now }) => before.gap.close && !now.gap.close).length,
        enough: changes.filter(({ before, now }) => !before.gap.close && now.gap.close).length,
        all: changes.length,
      }),
    };
  }
}

const HIDDEN = 'You do not have the exact figures grant for all that is counted here, so what changed is hidden.';

const keyOf = ({ cluster, needLevel }: { cluster: { id: Id }; needLevel: { id: Id } }) =>
  `${cluster.id} ${needLevel.id}`;

function changeOf({ before, now }: Pair<CountedCell>, since: Day, on: Day | null) {
  const told = { cluster: now.cluster.name, level: now.needLevel.name, since, on };
  return {
    ...{ cluster: now.cluster, before: before.gap, now: now.gap, on },
    inWords: changeInWords({ ...told, before: standOf(before.gap), now: standOf(now.gap) }),
  };
}

const standOf = ({ heads, fte, close }: NeedLevelGap): Stand => ({
  people: { held: heads.numerator!, needed: heads.base! },
  fte: { held: fte.numerator!, needed: fte.base! },
  close: close!,
});

/* The last day between the two on which who meets a level somewhere changed. */
const DAYS = `
  select location_id || ' ' || requirement_set_id as key, max(day)::text as day
    from headcount_change
   where kind = 'NEED_LEVEL' and employer_id = current_partnership() and span = 'day' and day > $1::date and day <= $2::date
   group by 1`;
