import { Injectable } from '@nestjs/common';
import { type Actor, hiddenInWords, seesExactly } from '@app/access';
import { Database } from '@app/database';
import { type Day, type Id, type Verbs, verbsOf } from '@app/kernel';
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
    const { today } = actor;
    const [then, there, days, lastKnownDay] = await Promise.all([
      this.gaps.cells(actor, null, { on: since, knownAt: null }),
      this.gaps.cells(actor, null, { on, knownAt: null }),
      this.database.query<{ key: string } & Days>(actor, DAYS, [since, on]),
      on > today ? this.scopes.lastKnownDay(actor) : null,
    ]);
    const answer = { on, knownAt: null, since, scope: there.scope, countedBy: CountedBy.NEED };
    const none = { ...answer, changes: [], howMany: null };
    if (lastKnownDay && on > lastKnownDay) return { ...none, inWords: nothingKnown(on, lastKnownDay) };
    if (!seesExactly(actor, there.areaIds)) return { ...none, inWords: hiddenInWords('what changed') };
    const earlier = new Map(then.cells.map((cell) => [keyOf(cell), cell]));
    const pairs = there.cells
      .map((now) => ({ now, before: earlier.get(keyOf(now))! }))
      .filter(({ before, now }) => before.requiredHours > 0 || now.requiredHours > 0);
    const changes = changesOf(pairs);
    const daysOf = new Map(days.map(({ key, ...firstAndLast }) => [key, firstAndLast]));
    const told = changes.map((pair) => {
      const days = daysOf.get(keyOf(pair.now)) ?? null;
      return { pair, days, verbs: verbsOf(dayTold(pair, days, { on, today }), today) };
    });
    const allHappened = told.length > 0 && told.every(({ verbs }) => verbs === verbsOf(today, today));
    return {
      ...answer,
      changes: told.slice(0, MOST).map((one) => changeOf(one, since)),
      howMany: changes.length,
      inWords: changesInWords(
        since,
        {
          short: changes.filter(({ before, now }) => before.gap.close && !now.gap.close).length,
          enough: changes.filter(({ before, now }) => !before.gap.close && now.gap.close).length,
          all: changes.length,
        },
        verbsOf(allHappened && on > today ? today : on, today),
      ),
    };
  }
}

const keyOf = ({ cluster, needLevel }: { cluster: { id: Id }; needLevel: { id: Id } }) =>
  `${cluster.id} ${needLevel.id}`;

interface TellingOf {
  pair: Pair<CountedCell>;
  days: Days | null;
  verbs: Verbs;
}

/* What has changed by today is told as it is now, whatever day to come is asked about. */
function dayTold({ before, now }: Pair<CountedCell>, days: Days | null, { on, today }: { on: Day; today: Day }): Day {
  const hasHappened = days !== null && days.last <= today && isNeedTheSame(standOf(before.gap), standOf(now.gap));
  return hasHappened && on > today ? today : on;
}

function changeOf({ pair: { before, now }, days, verbs }: TellingOf, since: Day) {
  const told = { cluster: now.cluster.name, level: now.needLevel.name, since, days, verbs };
  const stands = { before: standOf(before.gap), now: standOf(now.gap) };
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
