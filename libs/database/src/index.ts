export { constraintErrors } from './constraint-errors.js';
export { APPLICATION_ROLE } from './data-source.js';
export { type DatabaseConfig, databaseConfig } from './database.config.js';
export { DatabaseModule } from './database.module.js';
export { Database } from './database.js';
export { type EmbeddedServer, ensureDatabase, startEmbedded } from './embedded-server.js';
export { migrate } from './migrate.js';
export { projectRoot } from './project-root.js';
export type { Tenant } from './tenant.js';
