import { conflict, type Id, notFound } from '@app/kernel';

export interface FrameworkNotFoundData {
  key: string;
}

export const frameworkNotFound = (key: string) =>
  notFound<FrameworkNotFoundData>('FRAMEWORK_NOT_FOUND', 'There is no framework with this key in your partnership.', {
    key,
  });

export const versionNotFound = () =>
  notFound('FRAMEWORK_VERSION_NOT_FOUND', 'There is no framework version with this id in your partnership.');

export const competencyNotFound = () =>
  notFound('COMPETENCY_NOT_FOUND', 'No competency with this id is in your partnership.');

export const versionPublished = () =>
  conflict('VERSION_PUBLISHED', 'A published version never changes. Make a new version instead.');

export interface CarryOverIncompleteData {
  /** Leaves of the earlier version of which it is not said, or said twice, what became of them. */
  withoutFate: Id[];
  /** Leaves of the later version of which it is not said, or said twice, where they come from. */
  withoutOrigin: Id[];
}

export const versionOutOfOrder = () =>
  conflict(
    'VERSION_OUT_OF_ORDER',
    'A version follows the latest published one of its framework, on a later day. Choose a later day, or carry over from that version.',
  );

export const carryOverIncomplete = (withoutFate: Id[], withoutOrigin: Id[]) =>
  conflict<CarryOverIncompleteData>(
    'CARRY_OVER_INCOMPLETE',
    'Before a version is published, say what becomes of each lowest competency of the earlier version, and where each of its own comes from.',
    { withoutFate, withoutOrigin },
  );

export const versionInForce = () =>
  conflict(
    'VERSION_IN_FORCE',
    'The publishing of a version is called off before its day, and only while none follows. Publish a further version instead.',
  );

export const versionNamed = () =>
  conflict(
    'VERSION_NAMED',
    'Something already names a competency of this version: publishing it cannot be called off any more.',
  );
