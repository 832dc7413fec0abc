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

export type OpenResult = ReturnType<typeof openResults>[number];

/** All that is not said yet of one competency, as passed. */
export const passAll = (open: OpenResult[], competencyId: string, chosen: Chosen): Chosen => {
  const passed = open
    .filter(({ competency }) => competency.id === competencyId)
    .map(({ practitionerId, passesAt }) => [resultField(practitionerId, competencyId), String(passesAt.rank)]);
  return { ...Object.fromEntries(passed), ...withSaid(chosen) };
};

/* What was said of one by themselves stays. */
const withSaid = (chosen: Chosen) => Object.fromEntries(Object.entries(chosen).filter(([, rank]) => rank));

/** What is sent: those that were chosen. */
export const resultsOf = (open: OpenResult[], chosen: Chosen): ResultInput[] =>
  open.flatMap(({ practitionerId, competency: { id: competencyId } }) => {
    const rank = chosen[resultField(practitionerId, competencyId)];
    return rank ? [{ practitionerId, competencyId, rank: Number(rank) }] : [];
  });

/** Of what was chosen that which may still be said. */
export function stillOpen(open: OpenResult[], chosen: Chosen): Chosen {
  const fields = open.map(({ practitionerId, competency }) => resultField(practitionerId, competency.id));
  return Object.fromEntries(Object.entries(chosen).filter(([field]) => fields.includes(field)));
}

export const fieldsOf = (results: ResultInput[]) =>
  results.map(({ practitionerId, competencyId }) => resultField(practitionerId, competencyId));

/** Of what was chosen that which was not sent. */
export function unsent(chosen: Chosen, sent: ResultInput[]): Chosen {
  const fields = fieldsOf(sent);
  return Object.fromEntries(Object.entries(chosen).filter(([field]) => !fields.includes(field)));
}
