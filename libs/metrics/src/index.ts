export { configuredMetrics } from './configured-metrics.js';
export { Metrics, type RequestLabels } from './metrics.js';
export { answerScrape } from './serve-metrics.js';
