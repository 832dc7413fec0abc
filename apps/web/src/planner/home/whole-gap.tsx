import { listed, sentenceCase } from '../../shared/words.js';
import type { NeedLevelGap, Measure, ScopeGap } from '../operations.js';
import { MeasureSwitch } from './measure-switch.js';
import { HIDDEN, inFigures } from '../../shared/numbers.js';
import { Triangle } from '../triangle.js';
import { usePlan } from '../use-plan.js';
import type { ShownGaps } from './operations.js';
import { WholeTable } from './whole-table.js';

/** All that is counted as a whole: the triangle of need levels, the most need at the top, and the table beside it. */
export function WholeGap({ scope, day, whole, everyLevel, clusters, thresholdPercent }: ShownGaps) {
  const { measure } = usePlan();
  return (
    <section class="tv-section" aria-labelledby="whole">
      <h2 class="govuk-heading-l" id="whole">
        {sentenceCase(scope.inWords)}, by need level
      </h2>
      <MeasureSwitch />
      <div class="tv-beside">
        <Triangle
          about={`Held of required ${unitOf(measure)} by need level, ${scope.inWords}, ${day}`}
          bands={mostNeedFirst(everyLevel).map((gap) => ({
            ...bandOf(gap, measure, clusters),
            aside: !whole.includes(gap),
          }))}
        />
        <div>
          <WholeTable
            caption={`Held against required, ${day}`}
            levels={mostNeedFirst(whole)}
            thresholdPercent={thresholdPercent}
          />
          <p class="tv-quiet">
            Held are people in post who meet every essential requirement of the level, whatever their role. Somebody
            counts at each level they meet and once only over the whole, so neither levels nor clusters add up. Enough
            over the whole says nothing of one cluster.
          </p>
        </div>
      </div>
    </section>
  );
}

const mostNeedFirst = (levels: NeedLevelGap[]) => [...levels].reverse();

const unitOf = (measure: Measure) => (measure === 'heads' ? 'heads' : 'full-time equivalents');

function bandOf(gap: NeedLevelGap, measure: Measure, clusters: ScopeGap[]) {
  const figure = gap[measure];
  const unit = measure === 'fte' ? ' FTE' : '';
  const says = figure.hidden
    ? HIDDEN
    : `${inFigures(figure.numerator)} held of ${inFigures(figure.base)}${unit} required`;
  return { name: gap.needLevel.name, figure, says, warns: shortIn(gap.needLevel.id, clusters) };
}

const NAMED = 2;

/* Where the level is short, by name: the fewest words that keep a full band from hiding an empty cluster. */
function shortIn(levelId: string, clusters: ScopeGap[]): string | undefined {
  const short = clusters
    .filter(({ needLevels }) => needLevels.some(({ needLevel, close }) => needLevel.id === levelId && close === false))
    .map(({ name }) => name);
  if (short.length === 0) return undefined;
  const more = short.length > NAMED ? [`${short.length - NAMED} more`] : [];
  return `Short in ${listed([...short.slice(0, NAMED), ...more])}`;
}
