export { CATALOGUE } from './catalogue.js';
export { projectRoot } from './project-root.js';
export { dataFolder, publicUrl } from './derived.js';
export { type Env, isGiven, readSettings, type Settings } from './read-settings.js';
