import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import { type ComparedRow, StaffListQueries } from '@app/workforce';
import { employerOf, type ImportRun, type KeptRow, ListLayouts } from '../imports/index.js';
import { changedLine } from './changed-line.rules.js';
import { compareRows } from './compare-rows.js';
import { ListedManagers } from './listed-managers.js';
import { NamesakesInList } from './listed-namesakes.js';
import { NearNumbers } from './near-numbers.js';
import { OtherNumbersInList } from './listed-numbers.js';

/** What rows of a staff list would do, beside what the list says elsewhere and what is meant by its names. */
@Injectable()
export class StaffListComparing {
  constructor(
    private readonly layouts: ListLayouts,
    private readonly lists: StaffListQueries,
    private readonly managers: ListedManagers,
    private readonly namesakes: NamesakesInList,
    private readonly near: NearNumbers,
    private readonly numbers: OtherNumbersInList,
  ) {}

  async compare(actor: Actor, run: ImportRun, kept: KeptRow[]): Promise<ComparedRow[]> {
    const agencyId = employerOf(run);
    const managers = [...new Set(kept.flatMap(({ cells }) => cells.LINE_MANAGER || []))];
    const named = {
      managers: await this.managers.names(actor, run, managers),
      meanings: await this.layouts.meanings(actor, run.agencyId),
      namesakes: await this.namesakes.of(actor, run.id, kept),
      near: await this.near.of(actor, { id: run.id, agencyId }, kept),
      byOtherNumbers: await this.numbers.of(actor, run, kept),
    };
    const rows = await compareRows(actor, this.lists, { ...run, agencyId, ...named }, kept);
    const isNamed = new Set(kept.flatMap(({ line, cells }) => (cells.LINE_MANAGER ? [line] : [])));
    return rows.map((row) => ({ ...row, lines: changedLine(row.post, isNamed.has(row.line)), opensOn: opensOn(row) }));
  }
}

/* Kept with the row: what ends on the day before is not left out of the list. */
const opensOn = ({ post }: ComparedRow) => (post?.kind === 'OPEN' ? post.firstDay : undefined);
