export { EVIDENCE_IN_WORDS, EvidenceKind } from './evidence-kind.js';
export { Evidence } from './evidence.model.js';
export { EVIDENCE, EVIDENCE_NAMED, EvidenceQueries } from './evidence.queries.js';
export { EvidenceService, type NewEvidence } from './evidence.service.js';
export { JudgementsService } from './judgements.service.js';
export { ObservationInput } from './observation.input.js';
export { VoidEvidenceInput } from './void-evidence.input.js';
