import { type Block, median } from './measure.js';

export interface Goal {
  what: string;
  /** Speeds, requests a second: the first is held against the second, round by round. */
  of: Block[];
  to: Block[];
  least?: number;
  most?: number;
}

export function printSpeeds(title: string, blocks: Map<string, Block[]>): void {
  console.log(`\n${title.padEnd(52)}requests/s   ms each`);
  for (const [name, rounds] of blocks) {
    const speed = median(rounds.map(({ perSecond }) => perSecond));
    const time = median(rounds.map((round) => round.median));
    console.log(`  ${name.padEnd(50)}${figure(speed).padStart(10)}${figure(time).padStart(10)}`);
  }
}

export function printGoals(goals: Goal[]): void {
  console.log(`\n${'Ratios, each the median of its rounds'.padEnd(52)}     ratio      goal`);
  for (const { what, of, to, least, most } of goals) {
    const ratio = median(of.map(({ perSecond }, round) => perSecond / to[round]!.perSecond));
    const reached = (least === undefined || ratio >= least) && (most === undefined || ratio <= most);
    const goal = least !== undefined ? `≥ ${least}` : most !== undefined ? `≤ ${most}` : '';
    console.log(
      `  ${what.padEnd(50)}${figure(ratio).padStart(10)}${goal.padStart(10)}  ${goal && (reached ? 'reached' : 'missed')}`,
    );
  }
}

const figure = (value: number) =>
  value.toLocaleString('en', { maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0 });
