export { Audit, type AuditOutcome } from './audit.js';
export { AuditModule } from './audit.module.js';
