import { invalid, notFound } from '@app/kernel';

export const needThemeNotFound = () =>
  notFound('NEED_THEME_NOT_FOUND', 'One of these themes is not a theme of your partnership.');

export const levelNotForFamilies = (level: string) =>
  invalid(
    'LEVEL_NOT_FOR_FAMILIES',
    `${level} is work for a neighbourhood, not for one family, so nobody is matched at it. Choose a level of family need.`,
  );

export const levelAsksNothing = (level: string) =>
  invalid(
    'LEVEL_ASKS_NOTHING',
    `${level} asks nothing of anybody that day for these themes, so everybody would match. Choose other themes or another day.`,
  );
