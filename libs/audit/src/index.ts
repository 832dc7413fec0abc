export { Audit, type AuditedAct, type AuditOutcome } from './audit.js';
export { AuditModule } from './audit.module.js';
