export { Module, ModuleEdition } from './module.model.js';
export { EDITION, MODULE } from './module.sql.js';
