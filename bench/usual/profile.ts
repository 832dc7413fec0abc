import { type EntityManager, In, IsNull, Not } from 'typeorm';
import { type Day, dayBefore, verbsOf } from '@app/kernel';
import { lineInWords, type Piece, whyPiece } from '@app/standing';
import { type Competency, FunctionCarried, ProficiencyLevel } from './asked.entities.js';
import { inForce } from './days.js';
import { Post, Practitioner } from './people.entities.js';
import { Evidence, LadderRung, Partnership, SelfRating } from './standing.entities.js';
import { standingOf } from './standing.js';

interface Line {
  competency: Competency;
  required: number;
  askedBy: string[];
}

const COMPETENCY = { competency: { version: { framework: true } } };

/** The own profile with entities: load the person with what their posts and functions ask, then their evidence; work it out in code. */
export async function profile(manager: EntityManager, practitionerId: string, on: Day) {
  const practitioner = await manager.findOneOrFail(Practitioner, {
    where: { id: practitionerId },
    relations: { identity: true, profession: true },
  });
  const posts = (await postsOf(manager, practitionerId)).filter((post) => inForce(post, on));
  const carried = (await carriedBy(manager, practitionerId)).filter((one) => inForce(one, on));
  const asked = askedOf([...posts.map(({ role }) => role), ...carried.map((one) => one.carried)], on);
  const say = await sayer(manager, practitionerId, asked, on);
  const lines = asked.sort(byElement).map(say);
  const open = lines.filter(({ state }) => state !== 'MET');
  const met = lines.filter(({ state }) => state === 'MET');
  const { givenName, familyName } = practitioner.identity;
  return {
    on,
    practitioner: { id: practitioner.id, name: `${givenName} ${familyName}` },
    profession: practitioner.profession && nameOf(practitioner.profession),
    met: { numerator: met.length, base: lines.length },
    posts: posts.map(postLine),
    lines: [...open, ...met],
  };
}

const postsOf = (manager: EntityManager, practitionerId: string) =>
  manager.find(Post, {
    where: { practitionerId, voidedAt: IsNull() },
    relations: { role: { requirements: COMPETENCY }, employer: true, site: true },
    order: { validFrom: 'ASC', id: 'ASC' },
  });

const carriedBy = (manager: EntityManager, practitionerId: string) =>
  manager.find(FunctionCarried, {
    where: { practitionerId, voidedAt: IsNull() },
    relations: { carried: { requirements: COMPETENCY } },
  });

const nameOf = ({ name }: { name: string }) => ({ name });

const postLine = ({ role, employer, site, weeklyHours, validFrom, validUntil }: Post) => ({
  role: nameOf(role),
  employer: nameOf(employer),
  site: site && nameOf(site),
  weeklyHours: weeklyHours === null ? null : Number(weeklyHours),
  firstDay: validFrom,
  lastDay: validUntil && dayBefore(validUntil),
});

type Asking = Pick<Post['role'], 'name'> & {
  requirements: { competency: Competency; rank: number; essential: boolean; voidedAt: Date | null }[];
};

/* Per competency, the highest rank that is essential on the day. */
function askedOf(duties: (Asking & { requirements: Parameters<typeof inForce>[0][] })[], on: Day): Line[] {
  const lines = new Map<string, Line>();
  for (const { name, requirements } of duties)
    for (const requirement of requirements) {
      const { competency, rank, essential, voidedAt } = requirement;
      if (!essential || voidedAt || !inForce(requirement, on)) continue;
      const line = lines.get(competency.id) ?? { competency, required: 0, askedBy: [] };
      line.required = Math.max(line.required, rank);
      if (!line.askedBy.includes(name)) line.askedBy.push(name);
      lines.set(competency.id, line);
    }
  return [...lines.values()];
}

const byElement = ({ competency: a }: Line, { competency: b }: Line) =>
  a.elementId < b.elementId ? -1 : a.elementId > b.elementId ? 1 : a.position - b.position || (a.id < b.id ? -1 : 1);

/* Says each line, from evidence, ladder, self-ratings and rank names, loaded once for all of them. */
async function sayer(manager: EntityManager, practitionerId: string, asked: Line[], on: Day) {
  const competencyId = In(asked.map(({ competency }) => competency.id));
  // Two finds, as the indexes of the table have it: one that leaves out neither would read everybody's evidence.
  const standing = await manager.find(Evidence, { where: { practitionerId, competencyId, voidedAt: IsNull() } });
  const voided = await manager.find(Evidence, { where: { practitionerId, competencyId, voidedAt: Not(IsNull()) } });
  const evidence = [...standing, ...voided];
  const ratings = await manager.find(SelfRating, {
    where: { practitionerId, competencyId },
    order: { recordedAt: 'DESC', id: 'DESC' },
  });
  const levels = await manager.find(ProficiencyLevel);
  const ladder = await manager.find(LadderRung);
  const [partnership] = await manager.find(Partnership);
  const rules = { ladder, latest: partnership!.onConflict === 'LATEST' };
  return ({ competency, required, askedBy }: Line) => {
    const { scaleId } = competency.version.framework;
    const level = (rank: number) => levels.find((one) => one.scaleId === scaleId && one.rank === rank);
    const named = (rank: number) => level(rank)?.name ?? '';
    const told = (rank: number) => (rank ? { rank, name: named(rank) } : null);
    const rating = ratings.find((one) => one.competencyId === competency.id && one.ratedOn <= on);
    const about = evidence.filter((one) => one.competencyId === competency.id);
    const { held, state, decider, lapsedOn, pieces } = standingOf(about, required, on, rating !== undefined, rules);
    const line = {
      competency: nameOf(competency),
      askedBy: [...askedBy].sort().map((name) => ({ name })),
      required: told(required),
      held: told(held),
      state,
      gap: Math.max(0, required - held),
      decider: decider ? { kind: decider.kind, from: decider.from } : null,
      lastDay: decider?.heldUntil ? dayBefore(decider.heldUntil) : null,
      lapsedOn,
      selfRating: rating ? { answer: rating.answer, wantsMore: rating.wantsMore, ratedOn: rating.ratedOn } : null,
    };
    const deciderId = decider?.evidenceId ?? null;
    const proof = pieces.map((piece) => proofLine(piece, { required, on, deciderId, named }));
    const names = { requiredName: named(required), heldName: held ? named(held) : null };
    return { ...line, inWords: lineInWords({ ...line, ...names }, 'themselves', verbsOf(on, on)), proof };
  };
}

function proofLine(piece: Piece, asked: Parameters<typeof whyPiece>[1]) {
  const { evidenceId, kind, stated, rank, from, until } = piece;
  return {
    evidence: { kind, stated: stated ? { rank: stated } : null, from, lastDay: until && dayBefore(until) },
    reaches: rank ? { rank } : null,
    decides: evidenceId === asked.deciderId,
    why: whyPiece(piece, asked),
  };
}
