import { notFound } from '@app/kernel';

export const roleNotFound = () => notFound('ROLE_NOT_FOUND', 'There is no role with this id in your partnership.');
