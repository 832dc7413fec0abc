import type { Asked, Client } from './client.js';

/** Something measured: a client of one server, and what it is asked next. */
export interface Target {
  name: string;
  client: Client;
  next(): Asked;
}

export interface Block {
  perSecond: number;
  /** Milliseconds from sending a request to the end of its answer. */
  median: number;
}

interface Load {
  connections: number;
  /** How long a block goes on, in milliseconds, and how many requests it makes at least. */
  lasts: number;
  atLeast: number;
  atMost?: number;
}

export interface Plan extends Load {
  rounds: number;
  warmUp: number;
}

/** Rounds in which each target has its turn, in another order each time; by name, one block a round. */
export async function measure(
  targets: Target[],
  plan: Plan,
  onRound: (round: number) => void,
): Promise<Map<string, Block[]>> {
  const blocks = new Map(targets.map(({ name }): [string, Block[]] => [name, []]));
  for (const target of targets) await block(target, { connections: plan.connections, lasts: 0, atLeast: plan.warmUp });
  for (let round = 0; round < plan.rounds; round += 1) {
    onRound(round);
    const at = round % targets.length;
    for (const target of [...targets.slice(at), ...targets.slice(0, at)])
      blocks.get(target.name)!.push(await block(target, plan));
  }
  return blocks;
}

/* A closed loop: each connection sends its next request when it has the answer to the last. A failed call ends the bench. */
async function block(
  { client, next }: Target,
  { connections, lasts, atLeast, atMost = Infinity }: Load,
): Promise<Block> {
  const times: number[] = [];
  const started = performance.now();
  let sent = 0;
  const goesOn = () => sent < atMost && (sent < atLeast || performance.now() - started < lasts);
  const loop = async () => {
    while (goesOn()) {
      sent += 1;
      const from = performance.now();
      await client.post(next());
      times.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: connections }, loop));
  return { perSecond: (times.length / (performance.now() - started)) * 1_000, median: median(times) };
}

export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
