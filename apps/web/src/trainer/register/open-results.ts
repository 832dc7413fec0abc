import type { Register, ResultInput } from './operations.js';

/** Ranks chosen and not recorded yet, by field. */
export type Chosen = Readonly<Record<string, string>>;

export const resultField = (practitionerId: string, competencyId: string) => `result-${practitionerId}-${competencyId}`;

/** What may still be said: of each person there for long enough, each competency that is assessed and has no result. */
export const openResults = ({ assesses, entries }: Pick<Register, 'assesses' | 'entries'>) =>
  entries
    .filter(({ mark }) => mark?.contentCredit)
    .flatMap(({ practitioner: { id: practitionerId, name }, results }) =>
      assesses
        .filter(({ competency }) => !results.some((result) => result.competency.id === competency.id))
        .map((assessed) => ({ practitionerId, name, ...assessed })),
    );

/** What is sent: those that were chosen. */
export const resultsOf = (open: ReturnType<typeof openResults>, chosen: Chosen): ResultInput[] =>
  open.flatMap(({ practitionerId, competency: { id: competencyId } }) => {
    const rank = chosen[resultField(practitionerId, competencyId)];
    return rank ? [{ practitionerId, competencyId, rank: Number(rank) }] : [];
  });
