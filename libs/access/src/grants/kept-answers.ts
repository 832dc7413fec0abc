import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Database } from '@app/database';
import { addDays, type Day } from '@app/kernel';
import type { Actor } from './actor.js';

interface Asked {
  name: string;
  actor: Actor;
  args: Record<string, unknown>;
}

interface Kept {
  version: string;
  answer: object;
}

/* Characters of all answers together, as they would be sent. */
const MOST_CHARACTERS = 8_000_000;

/**
 * Answers of figures are kept, and given again for as long as `answer_version` says that nothing they are made of has changed. Its numbers
 * are read in the transaction of the reads; who asks, with which grants, was read for this request.
 */
@Injectable()
export class KeptAnswers {
  private readonly kept = new LRUCache<string, Kept>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ answer }, key) => JSON.stringify(answer).length + key.length,
  });

  constructor(private readonly database: Database) {}

  async answer(asked: Asked, derive: () => Promise<unknown>): Promise<unknown> {
    const versions = await this.database.one<{ now: string; ended: string }>(asked.actor, VERSIONS);
    const version = hasEnded(asked) ? versions.ended : versions.now;
    const key = keyOf(asked);
    const kept = this.kept.get(key);
    if (kept?.version === version) return kept.answer;
    const answer = (await derive()) as object;
    this.kept.set(key, { version, answer });
    return answer;
  }
}

/* What is recorded from now on cannot change what was known on a day that has ended. Two whole days must have passed, longer than any
   transaction that could still write about the day takes. */
function hasEnded({ args, actor }: Asked): boolean {
  const knownAt = args.knownAt as Day | null | undefined;
  return Boolean(knownAt && knownAt <= addDays(actor.today, -2));
}

function keyOf({ name, actor, args }: Asked): string {
  const { partnershipId, today } = actor;
  const grants = actor.grants.map(({ kind, areaId }) => `${kind} ${areaId ?? ''}`).sort();
  return JSON.stringify([partnershipId, today, grants, name, Object.entries(args).sort()]);
}

const VERSIONS = `
  select coalesce(sum(now_version), 0)::text as now, coalesce(sum(as_known_version), 0)::text as ended from answer_version`;
