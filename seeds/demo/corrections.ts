import { addDays } from '@app/kernel';
import type { Accounts } from './accounts.js';
import { dayBetween, officeHours, recordedAfter, workingDay } from './calendar.js';
import type { Person } from './people.js';
import { addPiece } from './pieces.js';
import { trainersOf } from './trainers.js';
import { observerOf } from './witnesses.js';
import type { World } from './world.js';

const MISTAKES = ['Entered for the wrong person', 'The certificate could not be confirmed', 'Entered twice'];
const VOIDED = 24;
const JUDGED_LOWER = 12;

/**
 * Voided pieces, and judgements that say less than an earlier one. The rosters of the story are left alone, and so is whoever
 * signs for others.
 */
export function addCorrections(world: World, people: Person[], accounts: Accounts): void {
  const chance = world.chanceOf('corrections');
  const free = chance.shuffled(
    people.filter(
      (person) =>
        person.seat && !person.exact && !accounts.has(person) && !world.plan.rosters[person.seat.cluster ?? ''],
    ),
  );
  const trainers = trainersOf(people);
  for (const person of free.slice(0, VOIDED)) addVoided(world, person, trainers, accounts);
  for (const person of free.slice(VOIDED, VOIDED + JUDGED_LOWER)) judgeLower(world, person, accounts);
}

/* By the trainer who had assessed it. */
function addVoided(world: World, person: Person, trainers: Person[], accounts: Accounts): void {
  const chance = world.chanceOf(`void ${person.id}`);
  const by = accounts.of(chance.pick(trainers), 'TRAINER');
  const competency = chance.pick([...person.asked.keys()]);
  const from = workingDay(dayBetween(chance, '2025-02-03', '2026-08-14'));
  const at = officeHours(workingDay(addDays(from, chance.between(5, 60))), chance);
  addPiece(world, person, {
    ...{ competency, rank: 3, kind: 'ASSESSMENT', from, until: null, sourceId: world.id(from) },
    ...{ recordedAt: recordedAfter(from, chance), recordedBy: by },
    voided: { at, by, reason: chance.pick(MISTAKES) },
  });
}

function judgeLower(world: World, person: Person, accounts: Accounts): void {
  const chance = world.chanceOf(`judgement ${person.id}`);
  const above = [...person.asked].filter(([key, rank]) => rank > 1 && key.startsWith('tri.') && !person.gaps.has(key));
  if (!above.length) return;
  const [competency, rank] = chance.pick(above);
  const from = workingDay(dayBetween(chance, '2026-09-07', '2026-10-20'));
  const recordedBy = observerOf(accounts, person, from);
  if (!recordedBy) return;
  const source = { sourceId: world.id(from), recordedAt: recordedAfter(from, chance), recordedBy };
  addPiece(world, person, { competency, rank: rank - 1, kind: 'OBSERVATION', from, until: null, ...source });
}
