import { addDays, type Day } from '@app/kernel';
import { idOf } from '../loading/reference-keys.js';
import type { Accounts } from './accounts.js';
import { addMonths, dayBetween, earlier, recordedAfter, SETTLED, workingDay } from './calendar.js';
import { isAway, type Person } from './people.js';
import { addPiece, type NewPiece } from './pieces.js';
import { leadingTrainer, type Session } from './sessions.js';
import type { World } from './world.js';

/** Nothing can show a competency of that edition before it was published. */
const COMMON_CORE_FROM: Day = '2010-03-01';

/** After a past session some are assessed in what they are asked for; the award runs as long as the module says. */
export function assessAfterSessions(world: World, sessions: Session[], accounts: Accounts): void {
  const chance = world.chanceOf('assessments');
  for (const session of sessions.filter(({ heldOn }) => heldOn < SETTLED)) {
    const { module, attenders, heldOn } = session;
    const recordedBy = accounts.of(leadingTrainer(session), 'TRAINER');
    for (const person of attenders.filter(() => chance.happens(0.55))) {
      const from = earlier(workingDay(addDays(heldOn, chance.between(0, 21))), SETTLED);
      if (isAway(person, from)) continue;
      const until = module.refresherMonths ? addMonths(from, module.refresherMonths) : null;
      const recorded = { recordedAt: recordedAfter(from, chance), recordedBy };
      for (const { competency, rank, evidence } of module.teaches)
        if (evidence === 'ASSESSMENT' && isOpen(person, competency, rank))
          addResult(world, session, person, { competency, rank, kind: 'ASSESSMENT', from, until, ...recorded });
    }
  }
}

/* The result is the source of its evidence. */
function addResult(world: World, { id: sessionId }: Session, person: Person, piece: Omit<NewPiece, 'sourceId'>): void {
  const id = world.id(piece.from);
  world.add('assessment_result', {
    id,
    session_id: sessionId,
    practitioner_id: person.id,
    competency_id: idOf(world.keys.competencies, piece.competency),
    rank: piece.rank,
    recorded_at: piece.recordedAt,
    recorded_by: piece.recordedBy ?? null,
  });
  addPiece(world, person, { ...piece, sourceId: id });
}

const isOpen = ({ asked, gaps }: Person, competency: string, rank: number) =>
  rank >= (asked.get(competency) ?? Infinity) && !gaps.has(competency);

/** One award from before, for most of the Common Core that the person is asked for; what it covers never runs out. */
export function addQualifications(world: World, people: Person[]): void {
  const chance = world.chanceOf('qualifications');
  for (const person of people.filter(({ seat }) => seat)) {
    if (!chance.happens(person.paid ? 0.7 : 0.2)) continue;
    const from = dayBetween(chance, COMMON_CORE_FROM, earlier(person.posts[0]!.from, '2023-07-31'));
    const source = { sourceId: world.id(from), recordedAt: recordedAfter(from, chance) };
    for (const [competency, rank] of person.asked)
      if (competency.startsWith('cc10.') && !person.gaps.has(competency) && chance.happens(0.75))
        addPiece(world, person, { competency, rank, kind: 'QUALIFICATION', from, until: null, ...source });
  }
}
