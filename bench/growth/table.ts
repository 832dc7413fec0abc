/** Milliseconds of a question, the median of several; null where it was refused, which is no figure at all. */
export type Times = Map<string, number | null>;

const MOST = 1.5;
const WIDTH = 12;

/** One line a question, one column a size; the last column says how often the cost of the size before the last one costs. */
export function printGrowth(found: Map<number, Times>): void {
  const sizes = [...found.keys()];
  const labels = [...found.values()].flatMap((times) => [...times.keys()]);
  const head = [...sizes.map((size) => size.toLocaleString('en')), 'ratio'];
  console.log(`\n${'Milliseconds, the median'.padEnd(58)}${head.map((one) => one.padStart(WIDTH)).join('')}`);
  for (const label of new Set(labels)) {
    const times = sizes.map((size) => found.get(size)?.get(label) ?? null);
    const [before, last] = times.slice(-2) as [number | null, number | null | undefined];
    const ratio = before && last ? last / before : null;
    const shown = [...times.map(figure), ratio === null ? '–' : `${ratio.toFixed(2)}${ratio > MOST ? ' !' : '  '}`];
    console.log(`${label.padEnd(58)}${shown.map((one) => one.padStart(WIDTH)).join('')}`);
  }
}

const figure = (time: number | null) => (time === null ? 'refused' : time.toFixed(time < 100 ? 1 : 0));
