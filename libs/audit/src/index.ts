export { Audit, type AuditedAct } from './audit.js';
export { AuditModule } from './audit.module.js';
