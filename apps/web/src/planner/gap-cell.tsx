import { HIDDEN, inFigures, outOf, signed } from '../shared/numbers.js';
import type { NeedLevelGap, Measure } from './operations.js';

interface Props {
  gap: NeedLevelGap;
  measure: Measure;
  thresholdPercent: number;
}

/** One need level of one cluster: held of required, the difference, the same counted the other way, and whether it is short. */
export const GapCell = ({ gap, measure, thresholdPercent }: Props) => (
  <>
    <span class="tv-cell__first">
      <strong>{outOf(gap[measure])}</strong> {!gap[measure].hidden && <span>{signed(gap[measure].difference)}</span>}
    </span>
    <span class="tv-cell__second">{otherWay(gap, measure)}</span>
    <span class="tv-cell__state">
      {gap.close !== null && <Shortness gap={gap} thresholdPercent={thresholdPercent} />}
    </span>
  </>
);

function otherWay(gap: NeedLevelGap, measure: Measure) {
  const [figure, unit] = measure === 'heads' ? [gap.fte, 'FTE'] : [gap.heads, 'heads'];
  return figure.hidden ? '' : `${outOf(figure)} ${unit}, ${signed(figure.difference)}`;
}

/** How short it is, in words that need no colour. */
export function Shortness({ gap, thresholdPercent }: { gap: NeedLevelGap; thresholdPercent: number }) {
  const share = `${inFigures(gap.shortfallPercent)}% short`;
  if (gap.close === null) return <>{HIDDEN}</>;
  if (!gap.close) return <strong class="tv-short">{share}</strong>;
  if (gap.shortfallPercent) return <>{`${share}, within ${thresholdPercent}%`}</>;
  return <>{gap.fte.base === 0 ? 'nothing required' : 'not short'}</>;
}

/** The colour that repeats it. */
export const shadeOf = ({ close, shortfallPercent, fte }: NeedLevelGap): string =>
  `tv-cell--${close === null ? 'hidden' : !close ? 'short' : shortfallPercent ? 'near' : fte.base === 0 ? 'none' : 'enough'}`;
