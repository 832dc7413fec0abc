import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { ImportRows } from '../rows/import-rows.js';
import type { ImportRun } from '../import-run.js';
import { ImportRuns } from '../import-runs.js';
import { KindsOfLists } from '../kinds-of-lists.js';

/** Units that are compared in one go. */
const UNITS_AT_ONCE = 500;

/** Compares the rows of a list with the record, some units at a time. */
@Injectable()
export class ListComparing {
  constructor(
    private readonly kinds: KindsOfLists,
    private readonly rows: ImportRows,
    private readonly runs: ImportRuns,
  ) {}

  /** The next units; with the last of them it is shown what the list would change. */
  async next(actor: Actor, run: ImportRun): Promise<void> {
    const kept = await this.rows.after(actor, run.id, run.comparedTo, UNITS_AT_ONCE);
    if (kept.length === 0) return this.shown(actor, run);
    await this.rows.show(actor, run.id, await this.kinds.of(run.kind).compare(actor, run, kept));
    const last = kept.map(({ unitKey }) => unitKey).reduce((a, b) => (a > b ? a : b));
    await this.runs.hasCompared(actor, run.id, kept.length, last);
  }

  /** The rows of a line’s unit anew, and those that wait for them. */
  async again(actor: Actor, run: ImportRun, line: number): Promise<void> {
    const kind = this.kinds.of(run.kind);
    const own = await this.rows.ofLine(actor, run.id, line);
    const waiting = (await kind.waiting?.(actor, run)) ?? [];
    const both = new Map([...waiting, ...own].map((row) => [row.line, row]));
    await this.rows.show(actor, run.id, await kind.compare(actor, run, [...both.values()]));
    await this.arranged(actor, run);
  }

  private async shown(actor: Actor, run: ImportRun): Promise<void> {
    await this.arranged(actor, run);
    await this.runs.goTo(actor, run.id, 'SHOWN');
  }

  private async arranged(actor: Actor, run: ImportRun): Promise<void> {
    await this.kinds.of(run.kind).arrange?.(actor, run);
    await this.runs.count(actor, run.id);
  }
}
