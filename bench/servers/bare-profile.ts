import type pg from 'pg';
import { dayBefore, verbsOf } from '@app/kernel';
import { lineInWords, type Piece, whyPiece } from '@app/standing';
import type { ServerConfig } from './child.js';
import type { Answer } from './http.js';
import { packet } from './packet.js';
import type { SignIn } from './sign-in.js';

interface Asked {
  partnershipId: string;
  practitionerId: string;
  on: string;
}

/* Rows as PostgreSQL gives them. */
type Row = any; // eslint-disable-line @typescript-eslint/no-explicit-any

interface Step {
  name: string;
  like: RegExp;
  values: (asked: Asked) => unknown[];
}

type Found = Record<string, Row[]>;

/** Runs the statements that the API sent for a profile, each transaction in one packet, and says the lines in the same words. */
export function bareProfile(pool: pg.Pool, who: SignIn, { partnershipId, statements }: ServerConfig): Answer {
  const transactions = (statements?.profile ?? []).map((texts) => texts.map((text) => ({ text, ...stepOf(text) })));
  return async (body, authorization) => {
    const asked: Asked = { partnershipId, ...JSON.parse(body) };
    const { account } = await who(authorization);
    const found: Found = {};
    for (const [at, steps] of transactions.entries()) {
      const reads = steps.map(({ name, text, values }) => ({ name, text, values: values(asked) }));
      const rows = await packet(pool, at === 0 ? [...reads, account] : reads);
      steps.forEach(({ name }, step) => (found[name] = rows[step]!));
      if (at === 0 && rows.at(-1)![0]?.practitionerId !== asked.practitionerId) throw new Error('A stranger asks.');
    }
    return JSON.stringify(profileOf(asked, found));
  };
}

const STEPS: Step[] = [
  { name: 'tenant', like: /set_config\('app.partnership_id'/, values: ({ partnershipId }) => [partnershipId] },
  {
    name: 'practitioner',
    like: /from practitioner p left join identity/,
    values: ({ practitionerId }) => [practitionerId],
  },
  { name: 'posts', like: /'weeklyHours'/, values: ({ practitionerId, on }) => [practitionerId, on, null] },
  {
    name: 'record',
    like: /'profession'[^]*'pieces'/,
    values: ({ practitionerId, on }) => [practitionerId, on, null, null],
  },
];

function stepOf(text: string): Step {
  const step = STEPS.find(({ like }) => like.test(text));
  if (!step) throw new Error(`bench/servers/bare-profile.ts does not know a statement of myProfile:\n${text}`);
  return step;
}

function profileOf({ on }: Asked, { practitioner, posts, record }: Found) {
  const [{ answer }] = record as [Row];
  const lines = answer.lines.map((row: Row) => lineOf(row, answer.scales[row.scaleId], on));
  return {
    on,
    practitioner: practitioner![0],
    profession: answer.profession && nameOf(answer.profession),
    met: { numerator: lines.filter(({ state }: Row) => state === 'MET').length, base: lines.length },
    posts: posts![0]!.posts.map(({ role, employer, site, weeklyHours, firstDay, lastDay }: Row) => ({
      role: nameOf(role),
      employer: nameOf(employer),
      site: site && nameOf(site),
      weeklyHours,
      firstDay,
      lastDay,
    })),
    lines,
  };
}

const nameOf = ({ name }: Row) => ({ name });

function lineOf(row: Row, levels: Record<number, Row>, on: string) {
  const { competency, askedBy, rank: required, held, state, evidenceId, heldUntil, lapsedOn, selfRating } = row;
  const named = (rank: number): string => levels[rank].name;
  const told = (rank: number) => (rank ? { rank, name: named(rank) } : null);
  const decider = row.pieces.find((piece: Piece) => piece.evidenceId === evidenceId);
  const line = {
    competency: nameOf(competency),
    askedBy: askedBy.map(nameOf),
    required: told(required),
    held: told(held),
    state,
    gap: Math.max(0, required - held),
    decider: decider ? { kind: decider.kind, from: decider.from } : null,
    lastDay: heldUntil && dayBefore(heldUntil),
    lapsedOn,
    selfRating,
  };
  const proof = row.pieces.map((piece: Piece) => ({
    evidence: {
      kind: piece.kind,
      stated: piece.stated ? { rank: piece.stated } : null,
      from: piece.from,
      lastDay: piece.until && dayBefore(piece.until),
    },
    reaches: piece.rank ? { rank: piece.rank } : null,
    decides: piece.evidenceId === evidenceId,
    why: whyPiece(piece, { required, on, deciderId: evidenceId, named }),
  }));
  const names = { requiredName: named(required), heldName: held ? named(held) : null };
  return { ...line, inWords: lineInWords({ ...line, ...names }, 'themselves', verbsOf(on, on)), proof };
}
