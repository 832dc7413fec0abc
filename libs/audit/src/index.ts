export { Audit, type AuditedAct, type AuditOutcome, type AuditSubject } from './audit.js';
export { AuditModule } from './audit.module.js';
