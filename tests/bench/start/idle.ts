/** Processor time of processes and all that they have started, from /proc: Linux alone has it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Clock ticks a second, as Linux counts them for programs on every machine of today. */
const TICKS = 100;

type Process = { pid: number; parent: number; ms: number };

/** Milliseconds of processor time that the processes below `roots` take in `seconds`; null where there is no /proc. */
export async function idleCost(roots: number[], seconds: number): Promise<number | null> {
  if (!existsSync('/proc/self/stat')) return null;
  const before = spent(roots);
  await setTimeout(seconds * 1000);
  return spent(roots) - before;
}

function spent(roots: number[]): number {
  const all = processes();
  const ours = new Set(roots);
  for (let size = 0; size !== ours.size; ) {
    size = ours.size;
    for (const { pid, parent } of all) if (ours.has(parent)) ours.add(pid);
  }
  return all.reduce((sum, { pid, ms }) => (ours.has(pid) ? sum + ms : sum), 0);
}

function processes(): Process[] {
  return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (read(Number(name)) ?? []) : []));
}

/** @see https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
function read(pid: number): Process | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { pid, parent: Number(fields[1]), ms: ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS };
  } catch {
    return null; // it ended meanwhile
  }
}
