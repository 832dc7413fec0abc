import cliProgress from 'cli-progress';

/** Says how far a long step is: a bar for people, a few lines for logs. */
export interface Progress {
  at(done: number): void;
  done(): void;
}

const LINES_A_STEP = 4;

export function progress(what: string, total: number): Progress {
  return process.stdout.isTTY ? bar(what, total) : lines(what, total);
}

function bar(what: string, total: number): Progress {
  const shown = new cliProgress.SingleBar({
    format: `${what.padEnd(26)} {bar} {percentage}% {value} of {total}`,
    hideCursor: true,
  });
  shown.start(total, 0);
  return {
    at: (done) => shown.update(done),
    done: () => {
      shown.update(total);
      shown.stop();
    },
  };
}

function lines(what: string, total: number): Progress {
  let said = 0;
  const at = (done: number) => {
    if (done < ((said + 1) * total) / LINES_A_STEP) return;
    said = Math.floor((done * LINES_A_STEP) / total);
    process.stdout.write(`${what}: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}\n`);
  };
  return { at, done: () => said < LINES_A_STEP && at(total) };
}
