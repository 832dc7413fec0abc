/** Before 1 March 1900 the days of Excel are not those of the calendar: such a serial is a time, or a number of hours. */
const FIRST_TRUE_DAY = Date.UTC(1900, 2, 1);
const DAY_NOUGHT = Date.UTC(1899, 11, 30);
const [SECOND, MINUTE, DAY] = [1000, 60_000, 86_400_000];

/** A cell as text: a day as 2026-11-02 (with T09:30:00 where it has a time), hours as 37:30, yes as TRUE. */
export function textOfCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value instanceof Date ? textOfDate(value) : String(value);
}

/** A number as it is stored, with the 15 digits that Excel knows of it and no exponent: 37.5, 7700900123, 0.3. */
export function plainNumber(stored: string): string {
  const number = Number(stored);
  if (!Number.isFinite(number)) return stored;
  return number.toLocaleString('en-GB', { useGrouping: false, maximumSignificantDigits: 15 });
}

function textOfDate(date: Date): string {
  const time = Math.round(date.getTime() / SECOND) * SECOND;
  // As Excel shows a day that no calendar has.
  if (Number.isNaN(time) || time < DAY_NOUGHT || time > Date.UTC(9999, 11, 31)) return '#####';
  if (time < FIRST_TRUE_DAY) return hoursAndMinutes(Math.round((time - DAY_NOUGHT) / MINUTE));
  return new Date(time).toISOString().slice(0, time % DAY === 0 ? 10 : 19);
}

const hoursAndMinutes = (minutes: number) =>
  [Math.floor(minutes / 60), minutes % 60].map((number) => String(number).padStart(2, '0')).join(':');
