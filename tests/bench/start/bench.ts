/**
 * From the command to the first list on the screen, against an empty window of the same host; all in one run, in turns. Each
 * library has been open once before. `npm run build` comes first.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOSTS, type Starter } from './hosts.ts';
import { libraries } from './libraries.ts';

const ROUNDS = 7;
const EMPTY = 'empty window';

export async function bench({ json }: { json: boolean }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'attache-bench-'));
  try {
    const measured: Record<string, unknown> = {};
    for (const [host, { empty, app }] of Object.entries(HOSTS)) {
      const subjects = [
        { name: EMPTY, start: empty, args: [] as string[], times: [] as number[] },
        ...Object.entries(libraries(join(folder, host))).map(([name, args]) => ({
          name,
          start: app,
          args,
          times: [],
        })),
      ];
      const firsts: Record<string, number> = {};
      for (const { name, start, args } of subjects) {
        firsts[name] = await once(start, args, folder, name !== EMPTY);
      }
      for (let round = 0; round < ROUNDS; round++) {
        for (const { start, args, times } of subjects) times.push(await once(start, args, folder, false));
      }
      const medians = new Map(subjects.map(({ name, times }) => [name, median(times)]));
      const of = (name: string, other: string) => ratio(medians.get(name), medians.get(other));
      measured[host] = {
        firstOpeningMs: firsts,
        listPaintedMs: Object.fromEntries(medians),
        'bundled library / empty window (at most 1.3)': of('bundled library', EMPTY),
        '5,000 files / bundled library (at most 2)': of('5,000 files', 'bundled library'),
      };
    }
    console.log(json ? JSON.stringify(measured) : measured);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Milliseconds from the command to the list; `toTheEnd`: the host is ended only when it has indexed all. */
async function once(start: Starter, args: string[], folder: string, toTheEnd: boolean): Promise<number> {
  const scratch = join(folder, 'scratch');
  mkdirSync(scratch, { recursive: true });
  const started = start(args, scratch);
  await started.reached('list painted');
  if (toTheEnd) await started.reached('index ready');
  await started.end();
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  return Math.round(started.stages.get('list painted') ?? Number.NaN);
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function ratio(value = Number.NaN, other = Number.NaN): number {
  return Math.round((value / other) * 100) / 100;
}
