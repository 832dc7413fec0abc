/** Asks again and again until it holds; fails with what was waited for. */
export async function until(what: string, holds: () => Promise<boolean> | boolean, milliseconds = 15_000) {
  const deadline = Date.now() + milliseconds;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Not within ${milliseconds} ms: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
