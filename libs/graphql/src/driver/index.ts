export { type HttpDriverConfig, type RequestContext, loaderOf } from './driver.options.js';
export { HttpDriver } from './http.driver.js';
export { printSchemaFile } from './schema.file.js';
