import type { Day, Id } from '@app/kernel';
import type { Places } from './places.js';
import type { World } from './world.js';

interface Card {
  name: string;
  parties: string[];
  from: Day;
  until: Day | null;
  reviewOn: Day;
}

/** Sample. The council is party to none: its managers see who meets a need, and nobody’s evidence but their own people’s. */
const AGREEMENTS: Card[] = [
  {
    ...{ name: 'Health visiting and midwifery: sharing for early help (sample)', from: '2025-04-01', until: null },
    ...{ parties: ['community-nhs-trust', 'hospital-trust'], reviewOn: '2027-04-01' },
  },
  {
    ...{ name: 'Charities together (sample)', from: '2024-10-01', until: '2026-10-01' },
    ...{ parties: ['lantern', 'open-door', 'kettle'], reviewOn: '2026-07-01' },
  },
];

/** What agencies agreed that others may see of their people, one of it over. Given last: no id before it moves. */
export function addAgreements(world: World, { agencies }: Places, recordedBy: Id): void {
  for (const { name, parties, from, until, reviewOn } of AGREEMENTS) {
    const id = world.id(from);
    world.add('sharing_agreement', {
      ...{ id, name, purpose: 'MATCHING', part: 'DETAIL', basis: 'PUBLIC_TASK', reference: 'Sample: no paper' },
      ...{ valid_from: from, valid_until: until, review_on: reviewOn, parties: parties.length },
      ...{ recorded_at: `${from}T09:00:00Z`, recorded_by: recordedBy },
    });
    for (const key of parties) world.add('sharing_party', { agreement_id: id, agency_id: agencies.get(key)! });
  }
}
