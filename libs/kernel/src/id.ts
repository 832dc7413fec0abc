import { randomBytes } from 'node:crypto';

/** A UUID in its usual text form. */
export type Id = string;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const LAST_COUNT = 0xfff;

let lastMillisecond = 0;
let count = 0;

/** A UUIDv7. Later ids sort after earlier ones made by this process, also when the clock stands still or goes back. */
export function newId(now = Date.now()): Id {
  advance(now);
  const random = randomBytes(8);
  random[0] = (random[0]! & 0x3f) | 0x80;
  const time = lastMillisecond.toString(16).padStart(12, '0');
  const tail = random.toString('hex');
  const counter = (0x7000 | count).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-${counter}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}

export const isId = (value: unknown): value is Id => typeof value === 'string' && UUID.test(value);

function advance(now: number) {
  if (now > lastMillisecond) return startMillisecond(now);
  if (count < LAST_COUNT) return void count++;
  startMillisecond(lastMillisecond + 1);
}

// Starting below half leaves room to count, and two processes rarely start at the same number.
function startMillisecond(millisecond: number) {
  lastMillisecond = millisecond;
  count = randomBytes(2).readUInt16BE() & 0x7ff;
}
