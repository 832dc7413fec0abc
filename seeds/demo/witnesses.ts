import type { Day, Id } from '@app/kernel';
import type { Accounts } from './accounts.js';
import { isAtWork, mainPostOn, type Person, type Piece } from './people.js';

type Said = Omit<Piece, 'kind' | 'until'>;

/** Of that kind if there is somebody to say it; what nobody could see or sign for was assessed elsewhere. */
export function witnessed(accounts: Accounts, person: Person, kind: Piece['kind'], said: Said) {
  if (kind !== 'OBSERVATION' && kind !== 'SIGN_OFF') return { kind, recordedBy: null };
  const observed = kind === 'OBSERVATION';
  const recordedBy = observed ? observerOf(accounts, person, said.from) : signerOf(accounts, person, said);
  return recordedBy ? { kind, recordedBy } : { kind: 'ASSESSMENT' as const, recordedBy };
}

/** The account of somebody who can have seen the person do it that day: their line manager or their clinical supervisor. */
export const observerOf = (accounts: Accounts, person: Person, day: Day): Id | null =>
  accountOf(accounts, witnesses(accounts, person, day)[0]);

/* The same, of somebody who was known to hold at least that rank. */
function signerOf(accounts: Accounts, person: Person, said: Said): Id | null {
  const able = witnesses(accounts, person, said.from).find(({ witness }) => knownToHold(witness, said));
  return accountOf(accounts, able);
}

interface Witness {
  witness: Person;
  kind: 'MANAGER' | 'CLINICAL_SUPERVISOR';
}

function witnesses(accounts: Accounts, person: Person, day: Day): Witness[] {
  const post = mainPostOn(person, day);
  const found = [
    { witness: post?.manager, kind: 'MANAGER' as const },
    { witness: post?.supervisor, kind: 'CLINICAL_SUPERVISOR' as const },
  ];
  return found.flatMap(({ witness, kind }) =>
    witness && isAtWork(witness, day) && accounts.mayHave(witness, kind) ? [{ witness, kind }] : [],
  );
}

const accountOf = (accounts: Accounts, found: Witness | undefined) =>
  found ? accounts.of(found.witness, found.kind) : null;

const JUDGEMENTS = new Set(['ASSESSMENT', 'OBSERVATION', 'SIGN_OFF']);

/* Careful: a piece that a lower judgement came after is not relied on. */
function knownToHold({ pieces }: Person, { competency, rank, from: day, recordedAt }: Said): boolean {
  const known = pieces.filter((piece) => piece.competency === competency && piece.from <= day);
  const lower = known.filter((piece) => JUDGEMENTS.has(piece.kind) && piece.rank < rank);
  return known.some(
    (piece) =>
      piece.rank >= rank &&
      piece.recordedAt <= recordedAt &&
      (!piece.until || piece.until > day) &&
      !lower.some(({ from }) => from >= piece.from),
  );
}
