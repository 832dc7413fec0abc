/** Whether a figure changes tenfold or more, as by a slip of a digit. */
const isTenfold = (was: number, now: number) => Math.max(was, now) >= 10 * Math.min(was, now);

/** Whether the families of a cluster change so much; to none or from none, more than ten is so much. */
export const isJumpOfFamilies = (was: number, now: number) =>
  Math.min(was, now) === 0 ? Math.max(was, now) > 10 : isTenfold(was, now);

/** Whether the hours of a family do; to none or from none is always so much, for nobody is needed any more, or for the first time. */
export const isJumpOfHours = (was: number, now: number) => was !== now && isTenfold(was, now);
