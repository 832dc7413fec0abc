import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** In milliseconds. */
const LONGEST_PAUSE = 10_000;

/**
 * Holds a connection by which others see that somebody uses the server: a pool lets go of all of its own after a quiet spell. One that was
 * lost is made again, and the server brought up where it does not answer, until this is let go of.
 */
export async function keepInUse(url: string, bringUp: () => Promise<unknown>): Promise<() => Promise<void>> {
  const letGo = new AbortController();
  let use = await connected(url);

  async function keep(): Promise<void> {
    while (!letGo.signal.aborted) {
      await use.over;
      use = (await again()) ?? use;
    }
  }

  async function again(): Promise<Use | undefined> {
    for (let wait = 0; !letGo.signal.aborted; wait = Math.min(2 * wait + 100, LONGEST_PAUSE)) {
      await pause(wait, undefined, { signal: letGo.signal, ref: false }).catch(() => undefined);
      const made = await connected(url).catch(() => undefined);
      if (made) return made;
      if (!letGo.signal.aborted) await bringUp().catch(() => undefined);
    }
    return undefined;
  }

  const kept = keep();
  return async () => {
    letGo.abort();
    await use.client.end();
    await kept;
    await use.client.end();
  };
}

interface Use {
  client: pg.Client;
  over: Promise<unknown>;
}

async function connected(connectionString: string): Promise<Use> {
  const options = { application_name: 'trivium in use', keepAlive: true, connectionTimeoutMillis: 5_000 };
  const client = new pg.Client({ connectionString, ...options });
  client.on('error', () => undefined);
  const over = new Promise((resolve) => client.once('end', resolve));
  await client.connect();
  return { client, over };
}
