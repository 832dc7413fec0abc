import { listed, sentenceCase } from '../../shared/words.js';
import type { LevelGap, Measure, PlaceGap } from '../operations.js';
import { MeasureSwitch } from './measure-switch.js';
import { HIDDEN, inFigures } from '../../shared/numbers.js';
import { Triangle } from '../triangle.js';
import { usePlan } from '../use-plan.js';
import type { ShownGaps } from './operations.js';
import { WholeTable } from './whole-table.js';

/** The place as a whole: the triangle of need levels, the most need at the top, and the table beside it. */
export function WholeGap({ place, day, whole, everyLevel, places, thresholdPercent }: ShownGaps) {
  const { measure } = usePlan();
  return (
    <section class="tv-section" aria-labelledby="whole">
      <h2 class="govuk-heading-l" id="whole">
        {sentenceCase(place)}, by need level
      </h2>
      <MeasureSwitch />
      <div class="tv-beside">
        <Triangle
          about={`Held of required ${unitOf(measure)} by need level, ${place}, ${day}`}
          bands={mostNeedFirst(everyLevel).map((gap) => ({
            ...bandOf(gap, measure, places),
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

const mostNeedFirst = (levels: LevelGap[]) => [...levels].reverse();

const unitOf = (measure: Measure) => (measure === 'heads' ? 'heads' : 'full-time equivalents');

function bandOf(gap: LevelGap, measure: Measure, places: PlaceGap[]) {
  const figure = gap[measure];
  const unit = measure === 'fte' ? ' FTE' : '';
  const says = figure.hidden
    ? HIDDEN
    : `${inFigures(figure.numerator)} held of ${inFigures(figure.base)}${unit} required`;
  return { name: gap.level.name, figure, says, warns: shortIn(gap.level.id, places) };
}

const NAMED = 2;

/* Where the level is short, by name: the fewest words that keep a full band from hiding an empty cluster. */
function shortIn(levelId: string, places: PlaceGap[]): string | undefined {
  const short = places
    .filter(({ levels }) => levels.some(({ level, close }) => level.id === levelId && close === false))
    .map(({ name }) => name);
  if (short.length === 0) return undefined;
  const more = short.length > NAMED ? [`${short.length - NAMED} more`] : [];
  return `Short in ${listed([...short.slice(0, NAMED), ...more])}`;
}
