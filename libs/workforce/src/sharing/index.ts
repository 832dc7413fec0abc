export { SharingAgreement } from './sharing.model.js';
export { SharingQueries } from './sharing.queries.js';
