/** Whose rows a query may see: every query names its partnership, and the database refuses all others. */
export interface Tenant {
  readonly partnershipId: string;
}

/** Before anybody is signed in: no row of any partnership. */
export const NOBODY: Tenant = { partnershipId: '' };
