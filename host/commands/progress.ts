import type { SweepProgress } from './app-client';

const width = 30;
const refreshMs = 400;

/** Draws the sweep's progress on stderr while it runs, when stderr is a terminal and nobody asked for quiet. */
export function showProgress(read: () => Promise<SweepProgress>, { quiet }: { quiet: boolean }): { stop(): Promise<void> } {
  if (quiet || !process.stderr.isTTY) return { stop: async () => undefined };
  let running = true;
  const drawing = (async () => {
    while (running) {
      process.stderr.write(`\r\x1b[K${drawLine(await read())}`);
      await new Promise((wake) => setTimeout(wake, refreshMs));
    }
  })();
  return {
    async stop() {
      running = false;
      await drawing;
      process.stderr.write('\r\x1b[K');
    },
  };
}

/** One line: bar, squads, issues, what is running. */
export function drawLine({ progress, squads, issuesRead, running }: SweepProgress): string {
  const filled = Math.round(Math.min(1, Math.max(0, progress)) * width);
  const now = running.map(({ key, step }) => `${key} ${step}`).join(', ');
  return `${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${squads.done}/${squads.total} · ${issuesRead} issues${now === '' ? '' : ` · ${now}`}`;
}
