import type { Day, Id } from '@app/kernel';
import type { ReferenceKeys } from '../loading/reference-keys.js';
import type { Row } from '../loading/rows.js';
import { Chance } from './chance.js';
import type { IdOfDay } from './ids.js';
import type { PartnershipPlan } from './plan.js';

/** One partnership while it is being made up: its plan, its keys, and the rows so far. */
export class World {
  private readonly rows = new Map<string, Row[]>();

  constructor(
    readonly plan: PartnershipPlan,
    readonly keys: ReferenceKeys,
    private readonly idOfDay: IdOfDay,
  ) {}

  id(day: Day): Id {
    return this.idOfDay(day);
  }

  /** Each subject has throws of its own, so that changing one part of the story leaves the others as they were. */
  chanceOf(subject: string): Chance {
    return new Chance(`${this.plan.key} ${subject}`);
  }

  add(table: string, row: Row): void {
    const rows = this.rows.get(table);
    if (rows) rows.push(row);
    else this.rows.set(table, [row]);
  }

  rowsOf(table: string): Row[] {
    return this.rows.get(table) ?? [];
  }
}
