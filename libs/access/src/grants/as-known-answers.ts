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
 * Figures as known on a day that has ended do not change by what is recorded from now on, and are dear to derive: they are kept, and
 * given again for as long as `as_known_version` says that nothing else changed them. The number is read in the transaction of the reads.
 */
@Injectable()
export class AsKnownAnswers {
  private readonly kept = new LRUCache<string, Kept>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ answer }, key) => JSON.stringify(answer).length + key.length,
  });

  constructor(private readonly database: Database) {}

  async answer(asked: Asked, derive: () => Promise<unknown>): Promise<unknown> {
    const key = keyOf(asked);
    if (key === null) return derive();
    const { version } = await this.database.one<{ version: string }>(asked.actor, VERSION);
    const kept = this.kept.get(key);
    if (kept?.version === version) return kept.answer;
    const answer = (await derive()) as object;
    this.kept.set(key, { version, answer });
    return answer;
  }
}

/* Null is not to be kept. Two whole days must have passed, longer than any transaction that could still write about the day takes. */
function keyOf({ name, actor, args }: Asked): string | null {
  const knownAt = args.knownAt as Day | null | undefined;
  const { partnershipId, today } = actor;
  if (!knownAt || knownAt > addDays(today, -2)) return null;
  const grants = actor.grants.map(({ kind, areaId }) => `${kind} ${areaId ?? ''}`).sort();
  return JSON.stringify([partnershipId, today, grants, name, Object.entries(args).sort()]);
}

const VERSION = 'select coalesce((select version from as_known_version), 0)::text as version';
