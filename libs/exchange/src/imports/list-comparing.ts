import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { type ComparedRow, StaffListQueries } from '@app/workforce';
import { compareRows } from './compare-rows.js';
import { ImportRows, type KeptRow } from './import-rows.js';
import type { ImportRun } from './import-run.js';
import { ImportRuns } from './import-runs.js';
import { ListLayouts } from './list-layouts.js';
import { turnsOf } from './turns.rules.js';

/** People who are compared in one go. */
const PEOPLE_AT_ONCE = 500;

/** Compares the rows of a list with the record, some people at a time. */
@Injectable()
export class ListComparing {
  constructor(
    private readonly rows: ImportRows,
    private readonly runs: ImportRuns,
    private readonly layouts: ListLayouts,
    private readonly lists: StaffListQueries,
  ) {}

  /** The next people; with the last of them it is shown what the list would change. */
  async next(actor: Actor, run: ImportRun): Promise<void> {
    const kept = await this.rows.after(actor, run.id, run.comparedTo, PEOPLE_AT_ONCE);
    if (kept.length === 0) return this.shown(actor, run);
    await this.rows.show(actor, run.id, await this.compared(actor, run, kept));
    const last = kept.map(({ personKey }) => personKey).reduce((a, b) => (a > b ? a : b));
    await this.runs.hasCompared(actor, run.id, kept.length, last);
  }

  /** What rows of whole people would do to the record as it is now. */
  async compared(actor: Actor, run: ImportRun, kept: KeptRow[]): Promise<ComparedRow[]> {
    const managers = [...new Set(kept.flatMap(({ cells }) => cells.LINE_MANAGER || []))];
    const meanings = await this.layouts.meanings(actor, run.agencyId);
    const named = { managers: await this.rows.names(actor, run.id, managers), meanings };
    return compareRows(actor, this.lists, { ...run, ...named }, kept);
  }

  /** The rows of a line’s person anew, and of whoever waits for them. */
  async again(actor: Actor, run: ImportRun, line: number): Promise<void> {
    const own = await this.rows.ofLine(actor, run.id, line);
    const stuck = await this.rows.stuck(actor, run.id);
    const both = new Map([...stuck, ...own].map((row) => [row.line, row]));
    await this.rows.show(actor, run.id, await this.compared(actor, run, [...both.values()]));
    await this.inTurns(actor, run);
  }

  private async shown(actor: Actor, run: ImportRun): Promise<void> {
    await this.inTurns(actor, run);
    await this.runs.goTo(actor, run.id, 'SHOWN');
  }

  private async inTurns(actor: Actor, { id }: ImportRun): Promise<void> {
    const { turns, stuck } = turnsOf(await this.rows.newManagers(actor, id));
    await this.rows.takeTurns(actor, id, turns);
    await this.rows.refuseStuck(actor, id, stuck);
    await this.runs.count(actor, id);
  }
}
