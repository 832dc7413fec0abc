export { DEMO, demoPeople, PARTNERSHIPS } from './demo/demo-people.js';
export { loadDemo } from './demo/load-demo.js';
export { loadReference } from './load-reference.js';
export type { ReferenceKeys } from './loading/reference-keys.js';
export { loadDemoShown } from './load-demo-shown.js';
