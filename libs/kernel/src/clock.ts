import type { Day } from './day.js';
import { LONDON, todayIn } from './zone.js';

/** The only source of "now": a test that needs another day puts in another clock. An abstract class, so that it can be injected. */
export abstract class Clock {
  abstract now(): Date;

  today(zone: string = LONDON): Day {
    return todayIn(zone, this.now());
  }
}

export class SystemClock extends Clock {
  now() {
    return new Date();
  }
}
