import { conflict, notFound } from '@app/kernel';

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
