import { QueryView } from '../../ui/query-view.js';
import { AgencyHeldShown } from './agency-held.js';
import { AGENCY_PLAN } from './operations.js';
import { usePlan } from '../use-plan.js';

/** One agency: how many of its people meet each need level, over all and cluster by cluster. */
export function AgencyPlan({ agencyId }: { agencyId: string }) {
  const { when, filters } = usePlan();
  return (
    <QueryView query={AGENCY_PLAN} variables={{ agencyId, ...when }}>
      {({ held }) => held.agency && <AgencyHeldShown held={held} agency={held.agency} levelId={filters.level} />}
    </QueryView>
  );
}
