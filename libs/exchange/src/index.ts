export { ExchangeModule } from './exchange.module.js';
export { FORGET_FILES } from './forget.sql.js';
export { UploadedFiles } from './files/index.js';
export { type ListToDo, ListWork } from './imports/index.js';
