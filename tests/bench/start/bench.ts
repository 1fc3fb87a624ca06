/**
 * From the start of the process to the first list on the screen, against an empty window of the same host; all in one run, in turns. Each
 * library has been open once before. `npm run build` comes first.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { HOSTS, type Starter } from './hosts.ts';
import { idleCost } from './idle.ts';
import { libraries } from './libraries.ts';

const ROUNDS = 7;
const EMPTY = 'empty window';

/** What a start sets off has come to its end by then: backups, readings that are kept, faces that load, garbage. */
const SETTLE_MS = 10_000;
const IDLE_S = 20;

export async function bench({ json }: { json: boolean }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'attache-bench-'));
  try {
    const measured: Record<string, unknown> = {};
    for (const [host, { empty, app }] of Object.entries(HOSTS)) {
      const subjects = [
        { name: EMPTY, start: empty, args: [] as string[], times: [] as Times[] },
        ...Object.entries(libraries(join(folder, host))).map(([name, args]) => ({
          name,
          start: app,
          args,
          times: [],
        })),
      ];
      const firsts: Record<string, Times> = {};
      const ready: Record<string, { first: number; again: number }> = {};
      for (const { name, start, args } of subjects) {
        const first = await once(start, args, folder, name !== EMPTY);
        firsts[name] = first;
        if (name === EMPTY) continue;
        const again = await once(start, args, folder, true);
        ready[name] = { first: first.ready, again: again.ready };
      }
      for (let round = 0; round < ROUNDS; round++) {
        for (const { start, args, times } of subjects) times.push(await once(start, args, folder, false));
      }
      const idle: [string, number | null][] = [];
      for (const { name, start, args } of subjects)
        idle.push([name, await idleOnce(start, args, folder, name !== EMPTY)]);
      const medianOf = (stage: keyof Times) =>
        new Map(subjects.map(({ name, times }) => [name, median(times.map((each) => each[stage]))]));
      const medians = medianOf('painted');
      const of = (name: string, other: string) => ratio(medians.get(name), medians.get(other));
      measured[host] = {
        firstOpeningMs: firsts,
        indexReadyMs: ready,
        listPaintedMs: Object.fromEntries(medians),
        pageDrawnMs: Object.fromEntries(medianOf('drawn')),
        [`idleCpuMsIn${IDLE_S}s`]: Object.fromEntries(idle),
        'bundled library / empty window (at most 1.3)': of('bundled library', EMPTY),
        '5,000 files / bundled library (at most 2)': of('5,000 files', 'bundled library'),
      };
    }
    console.log(json ? JSON.stringify(measured) : measured);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Milliseconds from the start of the process to the list on the screen, to a page drawn whole, and until all is indexed. */
type Times = { painted: number; drawn: number; ready: number };

/** `toTheEnd`: the host is ended only when it has indexed all, and has kept what it read for the next start. */
async function once(start: Starter, args: string[], folder: string, toTheEnd: boolean): Promise<Times> {
  const scratch = join(folder, 'scratch');
  mkdirSync(scratch, { recursive: true });
  const started = start(args, scratch);
  await started.reached('page drawn');
  if (toTheEnd) {
    await started.reached('index ready');
    await setTimeout(SETTLE_MS);
  }
  await started.end();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  const at = (stage: string) => started.stages.get(stage) ?? Number.NaN;
  return { painted: at('list painted'), drawn: at('page drawn'), ready: at('index ready') };
}

/** Milliseconds of processor time that the host takes while nobody touches it. */
async function idleOnce(
  start: Starter,
  args: string[],
  folder: string,
  toTheEnd: boolean,
): Promise<number | null> {
  const scratch = join(folder, 'idle');
  mkdirSync(scratch, { recursive: true });
  const started = start(args, scratch);
  await started.reached('page drawn');
  if (toTheEnd) await started.reached('index ready');
  await setTimeout(SETTLE_MS);
  const cost = await idleCost(started.pids(), IDLE_S);
  await started.end();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  return cost;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function ratio(value = Number.NaN, other = Number.NaN): number {
  return Math.round((value / other) * 100) / 100;
}
