import { HIDDEN, inFigures, outOf, signed } from '../shared/numbers.js';
import type { NeedLevelGap, Measure } from './operations.js';
import { StateMark } from './state-mark.js';
import { stateOf } from './state.js';

interface Props {
  gap: NeedLevelGap;
  measure: Measure;
}

/** One need level of one cluster: held of required, the difference, the same counted the other way, and whether it is short. */
export const GapCell = ({ gap, measure }: Props) => (
  <>
    <span class="tv-cell__first">
      <strong>{outOf(gap[measure])}</strong> {!gap[measure].hidden && <span>{signed(gap[measure].difference)}</span>}
    </span>
    <span class="tv-cell__second">{otherWay(gap, measure)}</span>
    <span class="tv-cell__state">{gap.close !== null && <Shortness gap={gap} />}</span>
  </>
);

function otherWay(gap: NeedLevelGap, measure: Measure) {
  const [figure, unit] = measure === 'heads' ? [gap.fte, 'FTE'] : [gap.heads, 'heads'];
  return figure.hidden ? '' : `${outOf(figure)} ${unit}, ${signed(figure.difference)}`;
}

/** How short it is, by its mark and in words that need no mark. */
export const Shortness = ({ gap }: { gap: NeedLevelGap }) => (
  <span class={`tv-state tv-state--${stateOf(gap)}`}>
    <StateMark state={stateOf(gap)} /> {shortness(gap)}
  </span>
);

/** The same in words alone. */
export function shortness(gap: NeedLevelGap): string {
  const share = `${inFigures(gap.shortfallPercent)}% of FTE short`;
  return { hidden: HIDDEN, short: share, near: `Close enough: ${share}`, none: 'Nothing required', enough: 'Enough' }[
    stateOf(gap)
  ];
}
