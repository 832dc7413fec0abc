import { notFound } from '@app/kernel';

export const fileNotFound = () => notFound('FILE_NOT_FOUND', 'No file with this id that you sent is there.');
