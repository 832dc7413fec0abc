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
 * Answers of figures are kept, and given again for as long as `answer_version` says that nothing they are made of has changed. The number
 * is read in the transaction that derives an answer, and again, with its audit row, before the answer is given again; who asks, with which
 * grants, was read for this request.
 */
@Injectable()
export class KeptAnswers {
  private readonly kept = new LRUCache<string, Kept>({
    maxSize: MOST_CHARACTERS,
    sizeCalculation: ({ answer }, key) => JSON.stringify(answer).length + key.length,
  });

  constructor(private readonly database: Database) {}

  /** The answer kept, or else derived; `remembered` writes the audit row, before either is given. */
  async answer(asked: Asked, derive: () => Promise<unknown>, remembered: () => Promise<void>): Promise<unknown> {
    const key = keyOf(asked);
    const kept = this.kept.get(key);
    if (kept) {
      const asNow = () => Promise.all([this.version(asked), remembered()]);
      const [version] = await this.database.reading(asked.actor, asNow);
      if (version === kept.version) return kept.answer;
    }
    let version = '';
    const answer = await this.database.reading(asked.actor, derive, async () => {
      [version] = await Promise.all([this.version(asked), kept ? undefined : remembered()]);
    });
    this.kept.set(key, { version, answer: answer as object });
    return answer;
  }

  private async version({ actor, args }: Asked): Promise<string> {
    const versions = await this.database.one<{ now: string; ended: string }>(actor, VERSIONS);
    return hasEnded(args.knownAt as Day | null | undefined, actor) ? versions.ended : versions.now;
  }
}

/* What is recorded from now on cannot change what was known on a day that has ended. Two whole days must have passed, longer than any
   transaction that could still write about the day takes. */
const hasEnded = (knownAt: Day | null | undefined, { today }: Actor) =>
  Boolean(knownAt && knownAt <= addDays(today, -2));

function keyOf({ name, actor, args }: Asked): string {
  const { partnershipId, today } = actor;
  const grants = actor.grants.map(({ kind, areaId }) => `${kind} ${areaId ?? ''}`).sort();
  return JSON.stringify([partnershipId, today, grants, name, Object.entries(args).sort()]);
}

const VERSIONS = `
  select coalesce(sum(now_version), 0)::text as now, coalesce(sum(as_known_version), 0)::text as ended from answer_version`;
