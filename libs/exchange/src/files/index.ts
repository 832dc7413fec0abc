export { stewardsAct } from './stewards-act.rules.js';
export { StewardsAlone } from './stewards-alone.js';
export { UploadedFiles } from './uploaded-files.js';
