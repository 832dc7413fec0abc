export { stewardsAct } from './stewards-act.rules.js';
export { UploadedFiles } from './uploaded-files.js';
