import { type Env, readSettings } from '@app/settings';
import { Metrics } from './metrics.js';
import { serveMetrics } from './serve-metrics.js';

export interface ConfiguredMetrics {
  metrics: Metrics;
  /** For whom they are at the main port; absent where they have a port of their own. */
  token?: string;
  /** Serves them at their own port, where they have one. */
  serve(): Promise<{ close(): Promise<void> } | undefined>;
}

/** What is counted as the environment says: nothing where it names neither a port nor a token. */
export function configuredMetrics(env: Env = process.env): ConfiguredMetrics | undefined {
  const { METRICS_PORT: port, METRICS_HOST: host, METRICS_TOKEN: token } = readSettings(env);
  if (port === undefined && token === undefined) return undefined;
  const metrics = new Metrics();
  if (port === undefined) return { metrics, token, serve: async () => undefined };
  return { metrics, serve: () => serveMetrics(metrics, { port, host, token }) };
}
