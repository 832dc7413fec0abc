import { Link } from 'wouter-preact';
import { useToday } from '../../shared/me.js';
import { Title } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { OfFigures } from '../of-figures.js';
import { PlanFrame } from '../plan-frame.js';
import { DayToCome } from '../day-to-come.js';
import { usePlan } from '../use-plan.js';
import { WhyHidden } from '../why-hidden.js';
import { whyTitle } from '../why-link.js';
import { Elsewhere } from './elsewhere.js';
import { HowFarOff } from './how-far-off.js';
import { Missing } from './missing.js';
import { WHY_SHORT, type Why } from './operations.js';
import { WouldClose } from './would-close.js';

/** One cluster at one need level: what its people lack, and what would close it. */
export function WhyPage({ id, level }: { id: string; level: string }) {
  const { when } = usePlan();
  const today = useToday();
  return (
    <PlanFrame title="One cluster at one need level">
      <QueryView query={WHY_SHORT} variables={{ id, level, ...when }}>
        {({ whyShort: why }) => (
          <>
            <DayToCome on={why.on} isHidden={why.gap.close === null}>
              <Title
                of={whyTitle(why.scope.inWords, why.gap.needLevel.name, { close: why.gap.close, on: why.on, today })}
              />
              <p class="govuk-body-l">{why.inWords}</p>
              <OfFigures {...why} shown={why} />
              <WhyHidden shown={why.gap} />
              <HowFarOff why={why} />
              <div class="tv-why">
                <div>
                  <WouldClose why={why} />
                  {why.gap.shortfallPercent ? <Elsewhere why={why} /> : null}
                </div>
                <Missing why={why} />
              </div>
            </DayToCome>
            <Further why={why} id={id} />
          </>
        )}
      </QueryView>
    </PlanFrame>
  );
}

function Further({ why: { scope, gap }, id }: { why: Why; id: string }) {
  const { linkTo } = usePlan();
  return (
    <p class="govuk-body tv-onward">
      <Link class="govuk-link" href={linkTo(`/plan/clusters/${id}`)}>
        All of {scope.inWords}
      </Link>
      <Link class="govuk-link" href={linkTo(`/plan/levels/${gap.needLevel.id}`)}>
        What {gap.needLevel.name} asks, and where it is short
      </Link>
    </p>
  );
}
