import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '@app/database';
import { textProblem } from '@app/graphql';
import { conflict, DomainError, invalid } from '@app/kernel';
import type { GraphQLOutputType } from 'graphql';
import type { Actor } from './actor.js';
import { withoutSecrets } from './without-secrets.js';

export const KEY = { min: 8, max: 200 };
const INVALID = 'An idempotency key has 8 to 200 characters, none of them a control character.';

interface Keyed {
  name: string;
  actor: Actor;
  args: Record<string, unknown> & { idempotencyKey?: string };
  answers: GraphQLOutputType;
}

const HARMLESS = new Set(['conflict', 'invalid']);

interface Response {
  answer: unknown;
  /** Whether the mutation was done just now. */
  first: boolean;
}

interface Kept {
  operation: string;
  input_hash: string;
  answer: unknown;
  /** Whether it named somebody who was erased since. */
  isErased: boolean;
}

/**
 * Replay is harmless: a mutation sent again with its key has one effect and gets the first answer, at once or after a restart;
 * unless what it changed would by now be hidden from the sender, whose rights may have ended since. A secret in the answer is kept nowhere: a
 * repeat gets the answer without it.
 */
@Injectable()
export class IdempotentResponses {
  constructor(private readonly database: Database) {}

  /** Runs inside the mutation's transaction, so a refused request leaves its key free to use again. */
  async once(operation: Keyed, run: () => Promise<unknown>): Promise<Response> {
    const { idempotencyKey: key, ...input } = operation.args;
    if (key === undefined || key === null) return { answer: await run(), first: true };
    if (textProblem(key, KEY)) throw invalid('IDEMPOTENCY_KEY_INVALID', INVALID);
    const { actor, name } = operation;
    const hash = createHash('sha256')
      .update(JSON.stringify(sorted(input)))
      .digest('hex');
    const claimed = await this.database.query(actor, CLAIM, [actor.accountId, key, name, hash]);
    if (claimed.length === 0) {
      const kept = await this.firstAnswer(operation, key, hash);
      await this.refuseIfHiddenNow(run);
      return { answer: kept, first: false };
    }
    const answer = await run();
    await this.database.query(actor, FORGET);
    const kept = JSON.stringify(withoutSecrets(answer ?? null, operation.answers));
    await this.database.query(actor, KEEP, [actor.accountId, key, kept]);
    return { answer, first: true };
  }

  /* Only what is done can tell whether it may be done: what was done before is refused as a conflict, which is no news here. */
  private async refuseIfHiddenNow(run: () => Promise<unknown>): Promise<void> {
    try {
      await this.database.undone(run);
    } catch (refusal) {
      if (!(refusal instanceof DomainError) || !HARMLESS.has(refusal.kind)) throw refusal;
    }
  }

  private async firstAnswer({ actor, name }: Keyed, key: string, hash: string): Promise<unknown> {
    const kept = await this.database.one<Kept>(actor, FIND, [actor.accountId, key]);
    if (kept.operation === name && kept.input_hash === hash) {
      if (kept.isErased) throw answerErased();
      return kept.answer;
    }
    throw conflict(
      'IDEMPOTENCY_KEY_REUSED',
      'This idempotency key was used before with other input. Use a new key for a new request.',
    );
  }
}

/* It was done, and what it was answered named somebody who was erased: doing it once more would be another effect. */
const answerErased = () =>
  conflict(
    'IDEMPOTENCY_ANSWER_ERASED',
    'This was done when it was first sent. Its answer named somebody who was erased since, so it is not kept: read what it changed.',
  );

/* A second sender waits here until the first commits (and then finds the row) or fails (and then has the key). */
const CLAIM = `
  insert into idempotent_response (account_id, key, operation, input_hash) values ($1, $2, $3, $4)
  on conflict on constraint pk_idempotent_response do nothing returning key`;
/* Answers may name people, so they are kept for as long as a replay can be meant, and no longer. */
const FORGET = `delete from idempotent_response where recorded_at < now() - kept_for('ANSWERS')`;
const KEEP = `update idempotent_response set answer = $3 where account_id = $1 and key = $2`;
const FIND = `select operation, input_hash, answer, answer is null as "isErased" from idempotent_response where account_id = $1 and key = $2`;

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, sorted(v)]),
  );
}
