import { describe, expect, it } from '@jest/globals';
import { verbsOf } from '@app/kernel';
import type { Competency } from '@app/frameworks';
import type { Practitioner } from '@app/workforce';
import type { Piece } from '../rule/index.js';
import { asShared, lineOf, type LineRow } from './profile-line.rules.js';

const competency = { id: 'c', name: 'Home visiting' } as Competency;
const practitioner = { id: 'p', name: 'Ada Byron' } as Practitioner;
const levels = {
  1: { rank: 1, name: 'Aware', description: '' },
  2: { rank: 2, name: 'With support', description: '' },
};
const piece = (over: Partial<Piece> = {}): LineRow['pieces'][number] => ({
  named: null,
  waits: false,
  part: false,
  evidenceId: 'e',
  kind: 'ATTENDANCE',
  stated: 2,
  rank: 1,
  from: '2026-03-01',
  until: '2027-03-01',
  heldUntil: '2027-03-01',
  recordedAt: '2026-03-02T09:00:00Z',
  voidedAt: null,
  voidedOn: null,
  voidReason: null,
  ...over,
});
const row = (over: Partial<LineRow> = {}): LineRow => ({
  ...{ competencyId: 'c', competency, scaleId: 's', rank: 2, askedBy: [], held: 0, state: 'NONE' },
  ...{ evidenceId: null, heldUntil: null, lapsedOn: null, selfRating: null, pieces: [] },
  ...over,
});
const line = (over: Partial<LineRow>) =>
  lineOf(row(over), levels, {
    ...{ practitioner, on: '2026-11-02', reader: 'themselves' },
    verbs: verbsOf('2026-11-02', '2026-11-02'),
  });

describe('what is shared with another agency', () => {
  it('has neither how somebody rated themselves, nor that they did, nor what was voided', () => {
    const rated = { answer: 'AWARE', wantsMore: true, ratedOn: '2026-10-01' } as LineRow['selfRating'];
    const voided = piece({ evidenceId: 'v', voidedAt: '2026-05-01T09:00:00Z', voidReason: 'Wrong row' });
    const whole = row({ state: 'SELF_RATED_ONLY', selfRating: rated, pieces: [voided, piece()] });
    expect(asShared(whole)).toEqual({ ...whole, state: 'NONE', selfRating: null, pieces: [piece()] });
    expect(asShared(row({ state: 'LAPSED' })).state).toBe('LAPSED');
  });
});

describe('a line of a profile', () => {
  it('has what is asked, and a gap as wide, where nothing is held', () => {
    expect(line({})).toMatchObject({
      required: { name: 'With support' },
      ...{ held: null, gap: 2, decider: null, lastDay: null, proof: [] },
    });
  });

  it('takes kind and day from the piece that decides, and its last day from the day after', () => {
    const pieces = [piece({ evidenceId: 'other', kind: 'CREDIT' }), piece()];
    const { proof, ...told } = line({ held: 1, state: 'BELOW', evidenceId: 'e', heldUntil: '2027-03-01', pieces });
    expect(told).toMatchObject({
      ...{
        held: { name: 'Aware' },
        gap: 1,
        decider: { id: 'e', practitioner, competency, kind: 'ATTENDANCE', from: '2026-03-01' },
      },
      ...{ lastDay: '2027-02-28', inWords: expect.stringContaining('You hold Aware by attendance of 1 March 2026') },
    });
    expect(proof.map(({ evidence, decides }) => [evidence.id, decides])).toEqual([
      ['other', false],
      ['e', true],
    ]);
  });

  it('says of a piece what it states and how far it reaches, which may be no level', () => {
    const { proof } = line({ pieces: [piece(), piece({ stated: 0, rank: 0, until: null })] });
    expect(proof.map(({ evidence, reaches }) => [evidence.stated?.name, reaches?.name, evidence.lastDay])).toEqual([
      ['With support', 'Aware', '2027-02-28'],
      [undefined, undefined, null],
    ]);
  });

  it('is not short where more is held than asked', () => {
    expect(line({ rank: 1, held: 2, state: 'MET' })).toMatchObject({ gap: 0, required: { name: 'Aware' } });
  });

  it('has the self-rating with its competency, whatever is held', () => {
    const selfRating = { answer: 'AWARE', wantsMore: true, ratedOn: '2026-10-01' } as const;
    expect(line({ selfRating }).selfRating).toEqual({ ...selfRating, competency });
  });
});
