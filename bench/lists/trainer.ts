import { setTimeout as after } from 'node:timers/promises';
import { Client } from '../client.js';
import { askApi } from '../questions/save-register.js';
import type { Session } from '../seed/sessions.js';

const PAUSE_MS = 800;
const AT_A_TIME = 20;

/** Somebody who saves registers of thirty, each once, while others do other things. Times are in milliseconds. */
export class Trainer {
  private readonly client: Client;
  private next = 0;

  constructor(
    apiUrl: string,
    private readonly token: string,
    private readonly sessions: Session[],
  ) {
    this.client = new Client(`${apiUrl}/graphql`, 1);
  }

  async some(): Promise<number[]> {
    const times: number[] = [];
    while (times.length < AT_A_TIME) times.push(await this.save());
    return times;
  }

  /** One about every second until the work is done, as long as there are sessions. */
  async during<T>(work: Promise<T>): Promise<{ done: T; times: number[] }> {
    const times: number[] = [];
    const ended = work.then(() => true);
    const last = this.sessions.length - AT_A_TIME;
    while (!(await Promise.race([ended, after(PAUSE_MS, false)])) && this.next < last) times.push(await this.save());
    return { done: await work, times };
  }

  private async save(): Promise<number> {
    const from = performance.now();
    await this.client.post({ body: askApi(this.sessions[this.next++]!), token: this.token });
    return performance.now() - from;
  }
}
