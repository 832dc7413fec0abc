import type { Verbs } from '@app/kernel';
import type { Competency, ProficiencyLevel } from '@app/frameworks';

/** What nobody holds as asked, or only others than hold the rest, and the highest level that anybody holds. */
interface Lack {
  competency: Pick<Competency, 'name'>;
  rank: number;
  required: Pick<ProficiencyLevel, 'name'>;
  nearest: Pick<ProficiencyLevel, 'rank' | 'name'> | null;
}

interface Tasks {
  found: number;
  /** Of those that ask something. */
  lookedAt: number;
  /** Of these nobody knows who could do them. */
  askNothing: number;
}

/** How many tasks nobody there can do, and what was left out. */
export function tasksInWords(place: string, { askNothing, ...found }: Tasks, verbs: Verbs): string {
  const leftOut = askNothing === 1 ? `1 task ${verbs.asks}` : `${askNothing} tasks ${verbs.ask}`;
  return askNothing === 0
    ? foundInWords(place, found, verbs)
    : `${foundInWords(place, found, verbs)} ${leftOut} nothing that day and ${askNothing === 1 ? 'is' : 'are'} left out.`;
}

function foundInWords(place: string, { found, lookedAt }: Omit<Tasks, 'askNothing'>, { can, is }: Verbs): string {
  if (found > 0) return `Nobody in post in ${place} ${can} do ${found} of ${lookedAt} ${tasks(lookedAt)}.`;
  if (lookedAt === 0) return `There ${is} no task to look at in ${place}.`;
  const all = lookedAt === 1 ? 'The' : 'Each of the';
  return `${all} ${lookedAt} ${tasks(lookedAt)} ${can} be done by somebody in post in ${place}.`;
}

const tasks = (howMany: number) => (howMany === 1 ? 'task' : 'tasks');

/** Why nobody can do a task, by what is missing of it. */
export function taskInWords(task: string, lacks: Lack[], { is, holds }: Verbs): string {
  const unheld = lacks.filter(({ nearest, rank }) => (nearest?.rank ?? 0) < rank);
  if (unheld.length === 0) return `${task}: each competency ${is} held by somebody, but nobody ${holds} them all.`;
  const parts = unheld.map(({ competency, required, nearest }) =>
    nearest
      ? `${competency.name} at ${required.name}, where the nearest ${is} ${nearest.name}`
      : `${competency.name} at ${required.name}, which nobody ${holds} at all`,
  );
  return `${task}: nobody ${holds} ${parts.join('; ')}.`;
}
