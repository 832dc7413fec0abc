export { WhoCanSee } from './who-can-see.model.js';
export { isMomentKey, LATEST_OF_ALL } from './moment-key.js';
