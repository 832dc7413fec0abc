export { noteStart } from './changes/index.js';
export { ExchangeModule } from './exchange.module.js';
export { UploadedFiles } from './files/index.js';
export { FORGET_FILES } from './forget.sql.js';
export { EverythingFile, type FileAsked } from './held/index.js';
export { LearningFiles } from './learning/index.js';
export { type ListFileAsked, ListFiles } from './lists-out/index.js';
export { ListKind, type ListToDo, ListWork } from './imports/index.js';
