export { stewardsAct } from './stewards-act.rules.js';
export { StewardsAlone } from './stewards-alone.js';
export { plainName, type UploadedFile, UploadedFiles } from './uploaded-files.js';
