import type { Competency, ProficiencyLevel } from '@app/frameworks';

/** What nobody holds as asked, or only others than hold the rest, and the highest level that anybody holds. */
interface Lack {
  competency: Pick<Competency, 'name'>;
  rank: number;
  required: Pick<ProficiencyLevel, 'name'>;
  nearest: Pick<ProficiencyLevel, 'rank' | 'name'> | null;
}

/** How many tasks nobody there can do, in one sentence. */
export function tasksInWords(place: string, { found, lookedAt }: { found: number; lookedAt: number }): string {
  if (found > 0) return `Nobody in post in ${place} can do ${found} of ${lookedAt} ${tasks(lookedAt)}.`;
  if (lookedAt === 0) return `There is no task to look at in ${place}.`;
  const all = lookedAt === 1 ? 'The' : 'Each of the';
  return `${all} ${lookedAt} ${tasks(lookedAt)} can be done by somebody in post in ${place}.`;
}

const tasks = (howMany: number) => (howMany === 1 ? 'task' : 'tasks');

/** Why nobody can do a task, by what is missing of it. */
export function taskInWords(task: string, lacks: Lack[]): string {
  const unheld = lacks.filter(({ nearest, rank }) => (nearest?.rank ?? 0) < rank);
  if (unheld.length === 0) return `${task}: each competency is held by somebody, but nobody holds them all.`;
  const parts = unheld.map(({ competency, required, nearest }) =>
    nearest
      ? `${competency.name} at ${required.name}, where the nearest is ${nearest.name}`
      : `${competency.name} at ${required.name}, which nobody holds at all`,
  );
  return `${task}: nobody holds ${parts.join('; ')}.`;
}
