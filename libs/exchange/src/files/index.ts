export { stewardsAct } from './stewards-act.rules.js';
export { FileRights } from './file-rights.js';
export { plainName, type UploadedFile, UploadedFiles } from './uploaded-files.js';
