import { type Id, keyOf } from '@app/kernel';
import { meaningKey } from '@app/workforce';
import {
  type CompetencyOfList,
  type Learning,
  type LearningRemark,
  type ListedLearning,
  type Offered,
} from './prior-learning.js';

/** What a row is training of: a module, or a competency at a rank. */
export interface Subject {
  of: Pick<Learning, 'kind' | 'moduleId' | 'competencyId' | 'rank'>;
  words: string;
  level: string | null;
  /** What a rank is called there. */
  levelOf: (rank: number | null) => string | null;
}

/** What a row is training of, or what is wrong with it. */
export function readSubject(row: ListedLearning, offered: Offered): Subject | { problems: LearningRemark[] } {
  const { module, competency } = row;
  if (module && competency)
    return wrong('COMPETENCY', 'It names a module and a competency: leave one of them empty, or write two rows.');
  if (module) return ofModule(row, module, offered);
  if (competency) return ofCompetency(row, competency, offered);
  return wrong('MODULE', 'It names neither a module nor a competency: fill one in, or say which column it is.');
}

function ofModule(row: ListedLearning, name: string, { modules, meanings }: Offered) {
  const id: Id | undefined =
    modules.find((one) => keyOf(one.name) === keyOf(name))?.id ?? meanings.get(meaningKey('MODULE', name));
  const found = modules.find((one) => one.id === id);
  if (!found)
    return {
      problems: [
        {
          field: 'MODULE' as const,
          says: `No module is called “${name}”: say which is meant.`,
          isUnknownName: true as const,
        },
      ],
    };
  return {
    of: { kind: row.kind ?? ('ATTENDANCE' as const), moduleId: found.id, competencyId: null, rank: null },
    ...{ words: found.name, level: null, levelOf: () => null },
  };
}

function ofCompetency(row: ListedLearning, name: string, { competencies }: Offered) {
  if (row.kind === 'ATTENDANCE')
    return wrong('HOW', 'Somebody attends a module: name the module, or say that it is an award.');
  const day = row.doneOn ?? '';
  const found = competencies.filter(
    (one) => keyOf(one.name) === keyOf(name) && (!one.from || one.from <= day) && (!one.until || day < one.until),
  );
  if (found.length === 0)
    return wrong('COMPETENCY', `No competency of the frameworks in force that day is called “${name}”.`);
  if (found.length > 1) return wrong('COMPETENCY', `More than one framework has a competency “${name}”.`);
  const [one] = found as [CompetencyOfList];
  const level = one.ranks.find((rung) => `${rung.rank}` === row.level || keyOf(rung.name) === keyOf(row.level ?? ''));
  if (!level)
    return wrong('LEVEL', `Its levels are ${one.ranks.map((rung) => `${rung.rank} ${rung.name}`).join(', ')}.`);
  const levelOf = (rank: number | null) => one.ranks.find((rung) => rung.rank === rank)?.name ?? null;
  return {
    of: { kind: row.kind ?? ('QUALIFICATION' as const), moduleId: null, competencyId: one.id, rank: level.rank },
    ...{ words: one.name, level: level.name, levelOf },
  };
}

const wrong = (field: LearningRemark['field'], says: string): { problems: LearningRemark[] } => ({
  problems: [{ field, says }],
});
