const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/* The day, then the month in figures between signs, or by its name, then the year. */
const DAY_FIRST = /^(\d{1,2})(?:[\s/.-]+(\d{1,2})[\s/.-]+|[\s/.-]*([a-z]{3,9})[\s/.,-]*)(\d{4}|\d{2})$/;

/**
 * A day as people type it (2 11 2026, 2/11/26, 2 Nov 2026, 2 November 2026, 2026-11-02) as YYYY-MM-DD; what is no such day stays as it
 * is, for whoever checks it. Two figures are a year of this century.
 */
export function readDay(typed: string): string {
  const text = typed.trim();
  const [, day, figures, name, year] = DAY_FIRST.exec(text.toLowerCase()) ?? [];
  if (!day || !year) return text;
  const month = figures ? Number(figures) : 1 + MONTHS.findIndex((one) => one.toLowerCase().startsWith(name!));
  return month === 0 ? text : [year.padStart(4, '20'), pair(month), pair(day)].join('-');
}

const pair = (figures: number | string) => String(figures).padStart(2, '0');

/** The same day as it stands in a field: 2 November 2026. */
export function shownDay(value: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? [];
  const name = MONTHS[Number(month) - 1];
  return name ? `${Number(day)} ${name} ${year}` : value;
}
