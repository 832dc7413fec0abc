import { Injectable } from '@nestjs/common';
import { type Actor, type AsAt, asAt } from '@app/access';
import { type Competency, CompetencyQueries, type ProficiencyLevel } from '@app/frameworks';
import { type Id, verbsOf } from '@app/kernel';
import {
  type GridCell,
  highestAsked,
  needLevelNotFound,
  NeedQueries,
  type NeedLevel,
  type NeedTheme,
} from '@app/needs';
import { type Cluster, clusterNotFound, PlaceQueries } from '@app/workforce';
import { levelAsksNothing, levelNotForFamilies, needThemeNotFound } from './match.errors.js';
import type { MatchInput } from './match.input.js';
import type { MatchReach } from './match-reach.js';
import type { Names } from './match.words.js';

/** One thing asked, with what it is called. */
export type NamedCell = GridCell & { competency: Competency; required: ProficiencyLevel };

/** What a match is asked, with every id found and named. */
export interface MatchQuestion extends AsAt {
  needLevel: NeedLevel;
  themes: NeedTheme[];
  cluster: Cluster;
  requirements: NamedCell[];
  within: MatchReach;
  /** Those of the area of the cluster asked about, it among them. */
  areaClusterIds: Id[];
  first: number;
  names: Names;
}

/** Turns an input into a question, or says what is wrong with it. */
@Injectable()
export class MatchQuestions {
  constructor(
    private readonly needs: NeedQueries,
    private readonly competencies: CompetencyQueries,
    private readonly places: PlaceQueries,
  ) {}

  async of(actor: Actor, input: MatchInput): Promise<MatchQuestion> {
    const when = asAt(input, actor);
    const [levels, everyTheme, clusters, cells] = await Promise.all([
      this.needs.levels(actor),
      this.needs.themes(actor),
      this.places.clusters(actor, null, when),
      this.needs.grid(actor, input.needLevelId, when.on, when.knownAt),
    ]);
    const needLevel = levelOf(levels, input.needLevelId);
    const themes = themesOf(everyTheme, input.themeIds);
    const cluster = clusters.find(({ id }) => id === input.clusterId);
    if (!cluster) throw clusterNotFound();
    const asked = highestAsked(cells.filter((cell) => cell.essential && isAsked(cell, themes)));
    if (asked.length === 0) throw levelAsksNothing(needLevel.name);
    const named = await this.named(actor, asked);
    const verbs = verbsOf(when.on, actor.today);
    const names = { ...named.names, cluster: cluster.name, area: cluster.area.name, verbs };
    const areaClusterIds = clusters.filter(({ area }) => area.id === cluster.area.id).map(({ id }) => id);
    const { requirements } = named;
    const { first, within } = input;
    const whom = { cluster, areaClusterIds, within: within ?? 'PARTNERSHIP', first } as const;
    return { ...when, ...whom, needLevel, themes, requirements, names };
  }

  private async named(actor: Actor, cells: GridCell[]) {
    const ids = cells.map(({ competencyId }) => competencyId);
    const [competencies, level] = await Promise.all([
      this.competencies.byIds(actor, ids),
      this.competencies.everyLevel(actor, ids),
    ]);
    const byId = new Map(competencies.map((competency) => [competency.id, competency]));
    const requirements = cells.map((cell) => ({
      ...cell,
      competency: byId.get(cell.competencyId)!,
      required: level(cell.competencyId, cell.rank),
    }));
    return { requirements, names: { level, competency: (id: Id) => byId.get(id)!.name } };
  }
}

function levelOf(levels: NeedLevel[], id: Id): NeedLevel {
  const level = levels.find((one) => one.id === id);
  if (!level) throw needLevelNotFound();
  if (!level.forFamilies) throw levelNotForFamilies(level.name);
  return level;
}

function themesOf(themes: NeedTheme[], ids?: Id[] | null): NeedTheme[] {
  if (!ids) return themes;
  const asked = themes.filter(({ id }) => ids.includes(id));
  if (asked.length < new Set(ids).size) throw needThemeNotFound();
  return asked;
}

const isAsked = ({ theme }: GridCell, themes: NeedTheme[]) =>
  theme === null || themes.some(({ id }) => id === theme.id);
