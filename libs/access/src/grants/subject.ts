import { getNamedType, type GraphQLNamedType, type GraphQLOutputType, isObjectType, isUnionType } from 'graphql';
import type { AuditSubject } from '@app/audit';
import { type Id, isId } from '@app/kernel';
import { isPerson } from './holds.js';

/**
 * What an audit keeps of an operation: its ids and counts, and whom it was about: who is named by what was asked, or by the answer, or changed
 * something of their own, which they read again where another account did it.
 */
export function subjectOf(
  args: unknown,
  answer?: unknown,
  type?: GraphQLOutputType,
  themselves: Id | null = null,
): AuditSubject {
  const people = peopleAsked(args);
  if (themselves) people.add(themselves);
  if (type) addPeopleNamed(people, answer, type);
  return {
    ...idsAndCounts(args),
    ...(people.size > 0 && { people: [...people] }),
    ...sharedIn(answer),
  };
}

/* Of what was told under an agreement between agencies, the agreement, by whom it was told of. */
function sharedIn(answer: unknown): { sharedUnder?: Record<Id, Id> } {
  const shared = [answer].flat().flatMap((told) => {
    const { practitioner, sharedUnder } = (told ?? {}) as Told;
    return practitioner && sharedUnder ? [[practitioner.id, sharedUnder.id] as const] : [];
  });
  return shared.length > 0 ? { sharedUnder: Object.fromEntries(shared) } : {};
}

interface Told {
  practitioner?: { id: Id };
  sharedUnder?: { id: Id } | null;
}

/* Of an operation's arguments, what an audit may keep: ids, days, numbers, the ids in a list or how long it is; never free text. */
function idsAndCounts(value: unknown): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [name, given] of Object.entries((value ?? {}) as Record<string, unknown>)) {
    if (Array.isArray(given)) kept[name] = ofList(given);
    else if (isKept(given)) kept[name] = given;
    else if (given && typeof given === 'object') Object.assign(kept, idsAndCounts(given));
  }
  return kept;
}

/* The people that an operation is asked about, however deep. */
function peopleAsked(args: unknown, people = new Set<Id>()): Set<Id> {
  for (const [name, given] of Object.entries((args ?? {}) as Record<string, unknown>))
    if (/^(by)?practitionerIds?$/i.test(name))
      [given]
        .flat()
        .filter(isId)
        .forEach((id) => people.add(id));
    else if (Array.isArray(given)) given.forEach((one) => typeof one === 'object' && peopleAsked(one, people));
    else if (typeof given === 'object') peopleAsked(given, people);
  return people;
}

/* Whom an answer of this type names, however deep, as far as its resolver gave it whole. */
function addPeopleNamed(people: Set<Id>, answer: unknown, type: GraphQLOutputType): void {
  const visit = (value: unknown, named: GraphQLNamedType) => {
    if (Array.isArray(value)) value.forEach((one) => visit(one, named));
    else if (isUnionType(named)) named.getTypes().forEach((type) => visit(value, type));
    else if (isObjectType(named) && typeof value === 'object' && value !== null) {
      const of = value as Record<string, unknown>;
      if (isPerson(named) && isId(of.id)) people.add(of.id);
      for (const field of Object.values(named.getFields())) {
        if (field.name === 'practitionerId' && isId(of.practitionerId)) people.add(of.practitionerId);
        else visit(of[field.name], getNamedType(field.type));
      }
    }
  };
  visit(answer, getNamedType(type));
}

function ofList(list: unknown[]): unknown {
  if (list.every(isKept)) return list;
  const ids = list.flatMap((one) => (one && typeof one === 'object' ? Object.values(one) : [])).filter(isId);
  return ids.length > 0 ? ids : list.length;
}

const isKept = (value: unknown) =>
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (typeof value === 'string' && (isId(value) || /^\d{4}-\d{2}-\d{2}$/.test(value)));
