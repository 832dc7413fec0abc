import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/access';
import type { Tenant } from '@app/database';
import { type DomainError, formatDay, keyOf } from '@app/kernel';
import {
  type ComparedDemand,
  compareDemand,
  type DemandField,
  DemandQueries,
  type DemandUndo,
  DemandWriter,
  type ToldDemand,
} from '@app/planning';
import { refusedRow } from '@app/workforce';
import {
  type Cells,
  type ImportRun,
  type KeptRow,
  type KindOfList,
  KindsOfLists,
  ListLayouts,
  type PartOfList,
  type RowToUndo,
  type StagedRow,
} from '../imports/index.js';
import { DEMAND_FIELDS } from './demand-fields.js';
import { readDemand } from './read-demand.rules.js';

/** Lists of the families expected in each cluster at each need level: of the partnership, with nobody in them. */
@Injectable()
export class DemandLists implements KindOfList<ComparedDemand> {
  readonly kind = 'DEMAND';
  readonly isOfEmployer = false;
  readonly doubt = 'WHETHER_RIGHT';
  readonly fields = DEMAND_FIELDS;

  constructor(
    private readonly layouts: ListLayouts,
    private readonly demand: DemandQueries,
    private readonly writer: DemandWriter,
    kinds: KindsOfLists,
  ) {
    kinds.add(this);
  }

  nameOf({ CLUSTER: cluster, NEED_LEVEL: level }: Cells): string {
    return [cluster, level].filter(Boolean).join(', ');
  }

  /** What is expected of one cluster at one need level is compared together: a figure ends where the next one begins. */
  unitOf({ cells }: StagedRow): string {
    return [cells.CLUSTER, cells.NEED_LEVEL].map((name) => keyOf(name ?? '').slice(0, 100)).join(' ');
  }

  cellRefused({ code }: DomainError): DemandField | undefined {
    return code === 'DEMAND_OVERLAPS' ? 'FIRST_DAY' : undefined;
  }

  async *listOf(tenant: Tenant): AsyncGenerator<PartOfList> {
    yield { people: [], rows: (await this.demand.told(tenant)).map(rowOf) };
  }

  async options(tenant: Tenant) {
    const { clusters, levels } = await this.demand.offered(tenant);
    return { CLUSTER: clusters, NEED_LEVEL: levels.filter(({ forFamilies }) => forFamilies) };
  }

  async compare(actor: Actor, run: ImportRun, kept: KeptRow[]) {
    const reads = kept.map((row) => readDemand(row, run.reading.dayOrder ?? 'DAY_FIRST'));
    const offered = { ...(await this.demand.offered(actor)), meanings: await this.layouts.meanings(actor, null) };
    const known = await this.demand.known(
      actor,
      offered.clusters.map(({ id }) => id),
    );
    const read = reads.filter(({ problems }) => problems.length === 0).map(({ demand }) => demand);
    const unread = reads.filter(({ problems }) => problems.length > 0);
    return [
      ...compareDemand(read, offered, known),
      ...unread.map(({ demand: { line }, problems }) => refusedRow({ line, practitionerId: null }, problems)),
    ].sort((a, b) => a.line - b.line);
  }

  write(actor: Actor, { listedOn }: ImportRun, rows: ComparedDemand[]) {
    return this.writer.write(actor, { listedOn, reason: `List of demand as of ${formatDay(listedOn)}` }, rows);
  }

  undo(actor: Actor, { listedOn }: ImportRun, rows: RowToUndo[]) {
    const reason = `The list of demand as of ${formatDay(listedOn)} was undone`;
    const written = rows.map((row) => ({ line: row.line, ...(row.written as DemandUndo) }));
    return this.writer.undo(actor, reason, written);
  }
}

const rowOf = ({ cluster, area, needLevel, families, hoursPerFamily, firstDay, lastDay }: ToldDemand): Cells => ({
  ...{ CLUSTER: area ? `${cluster}, ${area}` : cluster, NEED_LEVEL: needLevel, FAMILIES: `${families}` },
  ...{ HOURS_PER_FAMILY: `${hoursPerFamily}`, FIRST_DAY: firstDay, LAST_DAY: lastDay ?? '' },
});
