export { UploadedFiles } from './uploaded-files.js';
