export { stewardsAct } from './stewards-act.rules.js';
export { type FileAct, FileRights } from './file-rights.js';
export { plainName, type UploadedFile, UploadedFiles } from './uploaded-files.js';
