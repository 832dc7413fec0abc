import { notFound } from '@app/kernel';

export const needLevelNotFound = () =>
  notFound('NEED_LEVEL_NOT_FOUND', 'There is no need level with this id in your partnership.');
