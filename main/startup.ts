/** How long each stage of a start took: marks on the process's own timeline, printed when they are asked for. */
import { PerformanceObserver, performance } from 'node:perf_hooks';

export type Stage =
  | 'main loaded'
  | 'services ready'
  | 'library listed'
  | 'window created'
  | 'list painted'
  | 'page loaded'
  | 'page drawn'
  | 'index ready';

/** Marks a stage as reached, the first time; `at` in milliseconds since the epoch. */
export function reached(stage: Stage, at = Date.now()): void {
  if (performance.getEntriesByName(stage).length > 0) return;
  performance.mark(stage, { startTime: Math.max(0, at - performance.timeOrigin) });
}

/** Hands `print` a line for each stage as it is reached: milliseconds since the process began, and the stage. */
export function profileStartup(print: (line: string) => void): void {
  const observer = new PerformanceObserver((reachedNow) => {
    for (const { name, startTime } of reachedNow.getEntries())
      print(`${Math.round(startTime).toString().padStart(6)} ms  ${name}\n`);
  });
  observer.observe({ type: 'mark', buffered: true });
}
