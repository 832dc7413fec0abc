import { type Day, formatDay, isDay } from '@app/kernel';

export type DayOrder = 'DAY_FIRST' | 'MONTH_FIRST';

/** A sentence that says why a cell cannot be read as what its column holds. */
export interface Unreadable {
  problem: string;
}

/* What a spreadsheet adds: a time, which is left out. What a program adds: which time it is, and so which day in the United Kingdom. */
const CLOCK = String.raw`(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d(?:\.\d+)?)?`;
const OFFSET = String.raw`(?:Z|[+-]\d{2}(?::?\d{2})?)`;
const TIME = `(?:[T ]${CLOCK}(?: ?${OFFSET})?)?`;
const INSTANT = new RegExp(`[T ](${CLOCK}) ?(${OFFSET})$`);
const DAY_IN_LONDON = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`);
const IN_FIGURES = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${TIME}$`);
const IN_WORDS = /^(\d{1,2})(?:st|nd|rd|th)?[ -](\p{L}+)\.?,?[ -](\d{4}|\d{2})$/u;
const IN_WORDS_MONTH_FIRST = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4}|\d{2})$/u;
const SERIAL = /^\d{5}$/;
const MONTHS = 'january february march april may june july august september october november december'.split(' ');

/**
 * Whether days written in figures have the day or the month first, as far as the texts of a column tell: 31/01/2026 can
 * only be the one, 01/31/2026 only the other. `NEITHER` where they contradict one another, `EITHER` where none tells.
 * What begins with the year, is in words, or is no day either way, tells nothing.
 */
export function dayOrderOf(texts: Iterable<string>): DayOrder | 'EITHER' | 'NEITHER' {
  const told = new Set<DayOrder>();
  for (const text of texts) {
    const { DAY_FIRST, MONTH_FIRST } = readings(text);
    if (DAY_FIRST && !MONTH_FIRST) told.add('DAY_FIRST');
    if (MONTH_FIRST && !DAY_FIRST) told.add('MONTH_FIRST');
  }
  if (told.size === 2) return 'NEITHER';
  return [...told][0] ?? 'EITHER';
}

/** Whether somebody must say which comes first: texts contradict one another, or none tells and one at least is another day each way. */
export function isDayOrderAsked(texts: Iterable<string>): boolean {
  const all = [...texts];
  const order = dayOrderOf(all);
  const isOpen = ({ DAY_FIRST, MONTH_FIRST }: Readings) => DAY_FIRST && MONTH_FIRST && DAY_FIRST !== MONTH_FIRST;
  return order === 'NEITHER' || (order === 'EITHER' && all.some((text) => isOpen(readings(text))));
}

/**
 * A day as 2026-11-02, 2/11/2026, 02.11.2026, 2-Nov-2026, 2 November 2026 or November 2, 2026; a time behind it is left
 * out, but for one of UTC or with an offset: that is the day which it was then in Europe/London. `order` counts where both
 * day and month are figures. A year has four digits.
 */
export function readDay(text: string, order: DayOrder): Day | Unreadable {
  const written = text.trim();
  const parts = partsOf(written, order);
  if (!parts) return { problem: noDay(written) };
  if (parts.year.length === 2) return { problem: `“${written}” has a year of two digits: write all four.` };
  const day = dayOf(parts);
  return isDay(day) ? dayInLondon(day, written) : { problem: whyNot(parts, readings(written)[otherThan(order)]) };
}

type Readings = Record<DayOrder, Day | null>;

interface Parts {
  year: string;
  month: number;
  date: number;
}

/* A day in figures as it is read each way; null where it is no day that way. */
function readings(text: string): Readings {
  const found = IN_FIGURES.exec(text.trim());
  const read = (order: DayOrder) => {
    const day = found && dayOf(inFigures(found, order));
    return isDay(day) ? day : null;
  };
  return { DAY_FIRST: read('DAY_FIRST'), MONTH_FIRST: read('MONTH_FIRST') };
}

function partsOf(text: string, order: DayOrder): Parts | null {
  const [, year, , month, date] = YEAR_FIRST.exec(text) ?? [];
  if (year) return { year, month: Number(month), date: Number(date) };
  const figures = IN_FIGURES.exec(text);
  return figures ? inFigures(figures, order) : inWords(text);
}

function inFigures([, first, , second, year]: string[], order: DayOrder): Parts {
  const [date, month] = order === 'DAY_FIRST' ? [first, second] : [second, first];
  return { year: year!, month: Number(month), date: Number(date) };
}

function inWords(text: string): Parts | null {
  const [, date, name, year] = IN_WORDS.exec(text) ?? monthFirst(text) ?? [];
  const written = name?.toLowerCase() ?? '';
  const month = MONTHS.findIndex((full) => written.length >= 3 && full.startsWith(written));
  return year && month >= 0 ? { year, month: month + 1, date: Number(date) } : null;
}

function monthFirst(text: string): string[] | null {
  const [all = '', name = '', date = '', year = ''] = IN_WORDS_MONTH_FIRST.exec(text) ?? [];
  return all ? [all, date, name, year] : null;
}

const dayOf = ({ year, month, date }: Parts): Day =>
  [year, ...[month, date].map((number) => String(number).padStart(2, '0'))].join('-');

function dayInLondon(day: Day, written: string): Day {
  const [, clock, offset] = INSTANT.exec(written) ?? [];
  if (!clock || !offset) return day;
  const [hours, minutes] = clock.split(':').map(Number) as [number, number];
  const [, sign = '+', aheadHours = 0, aheadMinutes = 0] = /^([+-])(\d{2}):?(\d{2})?$/.exec(offset) ?? [];
  const ahead = (sign === '-' ? -1 : 1) * (Number(aheadHours) * 60 + Number(aheadMinutes));
  return DAY_IN_LONDON.format(Date.parse(`${day}T00:00Z`) + (hours * 60 + minutes - ahead) * 60_000);
}

const otherThan = (order: DayOrder): DayOrder => (order === 'DAY_FIRST' ? 'MONTH_FIRST' : 'DAY_FIRST');

function whyNot({ year, month, date }: Parts, otherWay: Day | null): string {
  const hint = otherWay ? ` The other way round it would be ${formatDay(otherWay)}.` : '';
  if (month < 1 || month > 12) return `There is no month ${month}.${hint}`;
  const name = MONTHS[month - 1]!;
  const called = `${date} ${name[0]!.toUpperCase()}${name.slice(1)}`;
  if (Number(year) === 0) return 'There is no year 0.';
  return `There is no ${called}${month === 2 && date === 29 ? ` in ${year}` : ''}.${hint}`;
}

function noDay(text: string): string {
  if (text === '') return 'There is no day.';
  if (SERIAL.test(text)) return `“${text}” is how Excel stores a day: format the column as a date, and save it again.`;
  return `“${text}” is no day: write it as 2026-11-02 or 2 November 2026.`;
}
