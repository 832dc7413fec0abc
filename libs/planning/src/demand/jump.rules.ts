/** Whether a figure changes more than tenfold, as by a slip of a digit; to none or from none, more than ten is so much. */
export function isJump(was: number, now: number): boolean {
  const [less, more] = was < now ? [was, now] : [now, was];
  return less === 0 ? more > 10 : more > 10 * less;
}
