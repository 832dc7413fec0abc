import pLimit, { type LimitFunction } from 'p-limit';
import type { Limits } from './limits.js';
import { Lru } from './lru.js';

const ACCOUNTS = 10_000;

/** Nobody takes all of the server: each account has some requests under way at once, more of its own wait, and too many are refused. */
export class Turns {
  private readonly ofAccount = new Lru<LimitFunction>(ACCOUNTS);

  constructor(private readonly limits: Pick<Limits, 'atOnce' | 'waiting'>) {}

  /** Does the work when it is the account's turn; it is told whether it had to wait for it. */
  async take<T>(account: string, work: (waited: boolean) => Promise<T>): Promise<T> {
    const turn = this.ofAccount.get(account) ?? this.ofAccount.set(account, pLimit(this.limits.atOnce));
    if (turn.pendingCount >= this.limits.waiting)
      throw Object.assign(new Error('Too many requests of one account at once'), { statusCode: 429 });
    return turn(work, turn.activeCount >= this.limits.atOnce);
  }
}
