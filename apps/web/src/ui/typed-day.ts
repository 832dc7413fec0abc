const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL_MONTHS = 'january february march april may june july august september october november december'.split(' ');
const DAY_FIRST = /^(\d{1,2})[\s/.-]*(\d{1,2}|[a-z]{3,9})[\s/.,-]*(\d{4}|\d{2})$/;

/**
 * A day as people type it (2 11 2026, 2/11/26, 2 Nov 2026, 2 November 2026, 2026-11-02) as YYYY-MM-DD; what is no such day stays as it
 * is, for whoever checks it. Two figures are a year of this century.
 */
export function readDay(typed: string): string {
  const text = typed.trim().toLowerCase();
  const [, day, month, year] = DAY_FIRST.exec(text) ?? [];
  if (!day || !month || !year || !/^\d{1,2}\D|[a-z]/.test(text)) return text;
  const number = /^\d/.test(month) ? Number(month) : monthNamed(month);
  if (number === 0) return text;
  return [year.padStart(4, '20'), pair(number), pair(day)].join('-');
}

const pair = (figures: number | string) => String(figures).padStart(2, '0');

const monthNamed = (name: string) =>
  1 + (name === 'sept' ? 8 : Math.max(MONTHS.indexOf(name), FULL_MONTHS.indexOf(name)));

/** The same day as it stands in a field: 2 November 2026. */
export function shownDay(value: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  const name = FULL_MONTHS[Number(month) - 1];
  return name ? `${Number(day)} ${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}` : value;
}
