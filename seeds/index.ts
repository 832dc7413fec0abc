export { DEMO, type DemoPerson, demoPeople, PARTNERSHIPS } from './demo/demo-people.js';
export { loadDemo, type Progress } from './demo/load-demo.js';
export { loadReference } from './load-reference.js';
export type { ReferenceKeys } from './loading/reference-keys.js';
export { loadDemoShown } from './load-demo-shown.js';
