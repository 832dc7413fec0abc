import { Injectable } from '@nestjs/common';
import { type Actor, seesExactly } from '@app/access';
import { Database } from '@app/database';
import { type Day, type Id, verbsOf } from '@app/kernel';
import { type CountedCell, GapQueries, type NeedLevelGap, nothingKnown } from '../gap/index.js';
import { CountedBy, ScopeQueries } from '../scope/index.js';
import type { WhatChanged } from './change.model.js';
import { changesOf, type Pair } from './change.rules.js';
import { changeInWords, changesInWords, type Days, isNeedTheSame, type Stand } from './change.words.js';

const MOST = 10;

@Injectable()
export class ChangeQueries {
  constructor(
    private readonly database: Database,
    private readonly gaps: GapQueries,
    private readonly scopes: ScopeQueries,
  ) {}

  /** What planners are told of is different between two days. */
  async between(actor: Actor, since: Day, on: Day): Promise<WhatChanged> {
    const [then, today, days, lastKnownDay] = await Promise.all([
      this.gaps.cells(actor, null, { on: since, knownAt: null }),
      this.gaps.cells(actor, null, { on, knownAt: null }),
      this.database.query<{ key: string } & Days>(actor, DAYS, [since, on]),
      on > actor.today ? this.scopes.lastKnownDay(actor) : null,
    ]);
    const answer = { on, knownAt: null, since, scope: today.scope, countedBy: CountedBy.NEED };
    if (!seesExactly(actor, today.areaIds)) return { ...answer, changes: [], howMany: null, inWords: HIDDEN };
    if (lastKnownDay && on > lastKnownDay)
      return { ...answer, changes: [], howMany: null, inWords: nothingKnown(on, lastKnownDay) };
    const earlier = new Map(then.cells.map((cell) => [keyOf(cell), cell]));
    const pairs = today.cells
      .map((now) => ({ now, before: earlier.get(keyOf(now))! }))
      .filter(({ before, now }) => before.requiredHours > 0 || now.requiredHours > 0);
    const changes = changesOf(pairs);
    const verbs = verbsOf(on, actor.today);
    const daysOf = new Map(days.map(({ key, ...firstAndLast }) => [key, firstAndLast]));
    return {
      ...answer,
      changes: changes
        .slice(0, MOST)
        .map((pair) => changeOf(pair, { since, on, today: actor.today, days: daysOf.get(keyOf(pair.now)) ?? null })),
      howMany: changes.length,
      inWords: changesInWords(
        since,
        {
          short: changes.filter(({ before, now }) => before.gap.close && !now.gap.close).length,
          enough: changes.filter(({ before, now }) => !before.gap.close && now.gap.close).length,
          all: changes.length,
        },
        verbs,
      ),
    };
  }
}

const HIDDEN = 'You do not have the exact figures grant for all that is counted here, so what changed is hidden.';

const keyOf = ({ cluster, needLevel }: { cluster: { id: Id }; needLevel: { id: Id } }) =>
  `${cluster.id} ${needLevel.id}`;

interface When {
  since: Day;
  on: Day;
  today: Day;
  days: Days | null;
}

function changeOf({ before, now }: Pair<CountedCell>, { since, on, today, days }: When) {
  const stands = { before: standOf(before.gap), now: standOf(now.gap) };
  // What has changed by today is told as it is now, whatever day to come is asked about.
  const hasHappened = days !== null && days.last <= today && isNeedTheSame(stands.before, stands.now);
  const verbs = verbsOf(hasHappened && on > today ? today : on, today);
  const told = { cluster: now.cluster.name, level: now.needLevel.name, since, days, verbs };
  return {
    ...{ cluster: now.cluster, before: before.gap, now: now.gap, on: days?.last ?? null },
    inWords: changeInWords({ ...told, ...stands }),
  };
}

const standOf = ({ heads, fte, close }: NeedLevelGap): Stand => ({
  people: { held: heads.numerator!, needed: heads.base! },
  fte: { held: fte.numerator!, needed: fte.base! },
  close: close!,
});

/* The first and the last day between the two on which who meets a level somewhere changed. */
const DAYS = `
  select location_id || ' ' || requirement_set_id as key, min(day)::text as first, max(day)::text as last
    from headcount_change
   where kind = 'NEED_LEVEL' and employer_id = current_partnership() and span = 'day' and day > $1::date and day <= $2::date
     and (heads <> 0 or weekly_hours <> 0)
   group by 1`;
