import type { GrantKind } from './actor.js';

export interface OperationAccess {
  /** Any one of these grants is enough; `signed in` asks for none. */
  grants: readonly GrantKind[] | 'signed in';
  /** Reads exact figures or named people, so each read leaves an audit row. */
  audited?: boolean;
}

/**
 * Who may do what, for one lib: each operation by name, and each field of its types. An operation that no map lists is refused. A
 * field is open to whoever may ask the operation that led to it; one that no map lists fails a test, so nobody adds one unseen.
 */
export interface AccessMap {
  operations: Record<string, OperationAccess>;
  fields: Record<string, string>;
}

export const open = (): OperationAccess => ({ grants: 'signed in' });
export const only = (...grants: GrantKind[]): OperationAccess => ({ grants });
export const audited = (...grants: GrantKind[]): OperationAccess => ({ grants, audited: true });

export interface Permissions {
  operations: Map<string, OperationAccess>;
  fields: Map<string, Set<string>>;
}

export function mergeMaps(maps: AccessMap[]): Permissions {
  const merged: Permissions = { operations: new Map(), fields: new Map() };
  for (const map of maps) {
    for (const [name, access] of Object.entries(map.operations)) {
      if (merged.operations.has(name)) throw new Error(`Two libs say who may ${name}.`);
      merged.operations.set(name, access);
    }
    for (const [type, names] of Object.entries(map.fields)) {
      const fields = merged.fields.get(type) ?? new Set();
      for (const field of names.split(/\s+/)) fields.add(field);
      merged.fields.set(type, fields);
    }
  }
  return merged;
}
