import type { World } from './world.js';

const ASKED_ON = '2026-10-30';

/** Sample. A practitioner says that the hours of her post are wrong, and waits for an answer. Given last: no id before it moves. */
export function addCorrectionRequests(world: World): void {
  const accounts = world.rowsOf('account');
  const asking = accounts.find(({ subject }) => subject === 'practitioner') ?? accounts[0]!;
  world.add('correction_request', {
    ...{ id: world.id(ASKED_ON), practitioner_id: asking.practitioner_id!, asked_by: asking.id!, subject: 'POST' },
    ...{
      said: 'Sample: I work 30 hours a week since September, and my post says 37.',
      asked_at: `${ASKED_ON}T09:20:00Z`,
    },
  });
  addHold(world);
}

/* On somebody else, and put there by a steward, or whoever was let in first where there is none. */
function addHold(world: World): void {
  const others = world.rowsOf('account').filter(({ subject }) => subject !== 'practitioner');
  const [first, other = first] = others;
  const steward = others.find(({ subject }) => subject === 'steward') ?? first;
  world.add('person_hold', {
    ...{
      id: world.id(ASKED_ON),
      practitioner_id: other!.practitioner_id!,
      reason: 'Sample: a complaint that is not settled.',
    },
    ...{ recorded_at: `${ASKED_ON}T10:00:00Z`, recorded_by: steward!.id! },
  });
}
