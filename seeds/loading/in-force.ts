/** From when the shipped requirements, tasks and grid ask anything. Sample: a partnership agrees its own. */
export const inForce = { valid_from: '2024-01-01', recorded_at: '2024-01-01T09:00Z' };
