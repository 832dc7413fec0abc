import type { Day, Id } from '@app/kernel';
import {
  type CapabilityInPost,
  type Cell,
  clusterOf,
  type Facts,
  NO_CLUSTER,
  pairKey,
} from './capability-in-post-model.js';
import { counts, heldOn, inRange, type KnownAt, piecesOf } from './standing-model.js';

/** What planners are told of a day, from the facts and who meets what, in the plainest way. */
export interface PlannersDay {
  facts: Facts;
  on: Day;
  knownAt: KnownAt;
  /** Who meets what in which post that day, by the model. */
  counted: CapabilityInPost[];
  /** Where is counted; null is everywhere, in a cluster or not. */
  clusters: Id[] | null;
}

export interface Count {
  heads: number;
  /** Hundredths a week. */
  hours: number;
}

const inScope = ({ counted, clusters }: PlannersDay) =>
  counted.filter(({ cluster }) => clusters === null || (cluster !== null && clusters.includes(cluster)));

function countOf(day: PlannersDay, kind: string, set: Id, elementOrRank = ''): Count {
  const rows = inScope(day).filter(
    (one) => one.kind === kind && one.requirementSet === set && one.elementOrRank === elementOrRank,
  );
  const hours = rows.reduce((sum, one) => sum + (one.hours ?? 0), 0);
  return { heads: new Set(rows.map(({ person }) => person)).size, hours };
}

const cellsOf = ({ facts, on, knownAt }: PlannersDay, kind: string): Cell[] =>
  facts.cells.filter((cell) => cell.kind === kind && counts(cell, knownAt) && inRange(cell.from, cell.until, on));

/** P10 by need: who meets each level. */
export const byNeed = (day: PlannersDay, level: Id): Count => countOf(day, 'NEED_LEVEL', level);

/** P10 by role: `duty rank` with who has the duty and who meets all that it asks at that rank. */
export function byRole(day: PlannersDay): Map<string, { required: Count; held: Count }> {
  const asked = cellsOf(day, 'DUTY_RANK').map(({ requirementSet, elementOrRank }) => [requirementSet, elementOrRank]);
  return new Map(
    asked.map(([duty, rank]) => [
      `${duty} ${rank}`,
      { required: countOf(day, 'DUTY', duty!), held: countOf(day, 'DUTY_RANK', duty!, rank) },
    ]),
  );
}

/** P1: `duty element` with heads and those of them who meet what is asked in it, and the highest rank asked. */
export function byElement(day: PlannersDay): Map<string, { required: number; held: number; rank: number }> {
  const found = new Map<string, { required: number; held: number; rank: number }>();
  for (const { requirementSet: duty, elementOrRank: element, rank } of cellsOf(day, 'DUTY_ELEMENT')) {
    const required = countOf(day, 'DUTY', duty).heads;
    const held = countOf(day, 'DUTY_ELEMENT', duty, element).heads;
    const key = `${duty} ${element}`;
    found.set(key, { required, held, rank: Math.max(rank, found.get(key)?.rank ?? 0) });
  }
  return found;
}

export interface NearestHolders {
  competency: Id;
  nearest: number;
  holders: number;
  inPost: number;
}

/** P3: the tasks that ask something and that nobody can do, and who comes nearest to each thing asked; and how many ask something. */
export function tasksUndone(day: PlannersDay): { lookedAt: number; undone: Map<Id, NearestHolders[]> } {
  const cells = cellsOf(day, 'TASK');
  const tasks = new Set(cells.map(({ requirementSet }) => requirementSet));
  const undone = [...tasks].filter((task) => countOf(day, 'TASK', task).heads === 0);
  const people = peopleInPost(day);
  const nearest = (competency: Id): NearestHolders => {
    const ranks = people.map((person) => rankOf(day, person, competency));
    const best = Math.max(0, ...ranks);
    const holders = best === 0 ? 0 : ranks.filter((rank) => rank === best).length;
    return { competency, nearest: best, holders, inPost: people.length };
  };
  const missing = (task: Id) =>
    cells.filter(({ requirementSet }) => requirementSet === task).map(({ competency }) => nearest(competency));
  return { lookedAt: tasks.size, undone: new Map(undone.map((task) => [task, missing(task)])) };
}

interface RequirementHeld {
  rank: number;
  held: number;
  oneBelow: number;
  onlyThis: number;
}

/** Why a level is short: everybody in post by how many things they lack (none, one, two, more), and who holds each thing asked. */
export function whatIsLacked(
  day: PlannersDay,
  level: Id,
): { inPost: number; lacking: [number, number, number, number]; requirements: Map<Id, RequirementHeld> } {
  const asked = new Map<Id, number>();
  for (const { requirementSet, competency, rank } of cellsOf(day, 'NEED_LEVEL'))
    if (requirementSet === level) asked.set(competency, Math.max(rank, asked.get(competency) ?? 0));
  const requirements = new Map<Id, RequirementHeld>();
  for (const [competency, rank] of asked) requirements.set(competency, { rank, held: 0, oneBelow: 0, onlyThis: 0 });
  const lacking: [number, number, number, number] = [0, 0, 0, 0];
  const people = peopleInPost(day);
  for (const person of people) {
    const lacks: Id[] = [];
    for (const [competency, counted] of requirements) {
      const rank = rankOf(day, person, competency);
      if (rank >= counted.rank) counted.held += 1;
      else lacks.push(competency);
      if (rank > 0 && rank === counted.rank - 1) counted.oneBelow += 1;
    }
    lacking[Math.min(lacks.length, 3)]! += 1;
    if (lacks.length === 1) requirements.get(lacks[0]!)!.onlyThis += 1;
  }
  return { inPost: people.length, lacking, requirements };
}

function peopleInPost({ facts, on, knownAt, clusters }: PlannersDay): Id[] {
  const live = facts.posts.filter((post) => counts(post, knownAt) && inRange(post.from, post.until, on));
  const there = live.filter(
    (post) => clusters === null || clusters.includes(clusterOf(facts, post, on, knownAt) ?? NO_CLUSTER),
  );
  return [...new Set(there.map(({ person }) => person))];
}

function rankOf({ facts, on, knownAt }: PlannersDay, person: Id, competency: Id): number {
  return heldOn(piecesOf(facts.evidence.get(pairKey(person, competency)) ?? [], facts.rules, knownAt), on).rank;
}
