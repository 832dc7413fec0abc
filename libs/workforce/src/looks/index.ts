export { WhoCanSee } from './who-can-see.model.js';
