import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Each from a closed set: a label that a client may choose would fill the memory of whoever keeps them. */
export interface RequestLabels {
  method: string;
  /** As the server knows it, such as `/sign-in/:uid`, never the address itself. */
  route: string;
  /** Which question of the schema was asked; empty where it was none, `several`, or `unknown`. */
  operation: string;
  /** `2xx`, `4xx` and so on. */
  status: string;
}

/** In seconds; a planner's question takes some hundredths. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15];

/** What a process counts of itself. No name, no address, no id: whoever runs Trivium reads it, who may not see people. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'trivium_request_duration_seconds',
    help: 'How long requests took, from their first byte to the last of their answer',
    labelNames: ['method', 'route', 'operation', 'status'],
    buckets: BUCKETS,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  readonly contentType = this.registry.contentType;

  /** In the text format of Prometheus. */
  text(): Promise<string> {
    return this.registry.metrics();
  }

  request(labels: RequestLabels, seconds: number): void {
    this.requests.observe({ ...labels }, seconds);
  }

  /** Figures read when somebody asks, all of them at once; what cannot be read just then is no number. */
  watch<Name extends string>(told: Record<Name, string>, read: () => Promise<Record<Name, number>>): void {
    let reading: Promise<Record<Name, number> | undefined> | undefined;
    const figures = () =>
      (reading ??= read()
        .catch(() => undefined)
        .finally(() => (reading = undefined)));
    for (const [name, help] of Object.entries(told) as [Name, string][]) {
      const collect = async (): Promise<void> => gauge.set((await figures())?.[name] ?? NaN);
      const gauge: Gauge = new Gauge({ name, help, registers: [this.registry], collect });
    }
  }
}
