/** Chromium's print of the same content, and the memory that all its processes took. */
import { readdirSync, readFileSync } from 'node:fs';
import { type Browser, chromium } from 'playwright/test';
import { findBrowser } from '../../../scripts/browser.ts';

export type ChromiumPrint = { launchMs: number; warmMs: number; bytes: number; memory: number };

/** `warmMs` is the median of `rounds` prints of a page that is loaded already. Bytes; memory is the sum of the processes' peaks. */
export async function printWithChromium(html: string, rounds: number): Promise<ChromiumPrint> {
  const start = performance.now();
  const browser = await launch();
  const page = await browser.newPage();
  const launchMs = performance.now() - start;
  try {
    await page.setContent(html, { waitUntil: 'load' });
    let bytes = 0;
    const times: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const from = performance.now();
      bytes = (await page.pdf({ format: 'A4', tagged: true, outline: true })).length;
      if (round > 0) times.push(performance.now() - from);
    }
    const warmMs = times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
    return { launchMs, warmMs, bytes, memory: peakOfChildren(process.pid) };
  } finally {
    await browser.close();
  }
}

/** Milliseconds of launch, load and print together, once. */
export async function printColdWithChromium(html: string): Promise<number> {
  const start = performance.now();
  const browser = await launch();
  const page = await browser.newPage();
  await page.setContent(html, { waitUntil: 'load' });
  await page.pdf({ format: 'A4', tagged: true, outline: true });
  const took = performance.now() - start;
  await browser.close();
  return took;
}

function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  return chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}

/** Bytes of memory that the processes under one held at most, added up; 0 where /proc does not tell. */
function peakOfChildren(root: number): number {
  const parents = new Map<number, number>();
  for (const entry of listProcesses()) {
    const stat = readOr(`/proc/${entry}/stat`);
    parents.set(Number(entry), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const isUnder = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && parent > 1 && (parent === root || isUnder(parent));
  };
  return [...parents.keys()]
    .filter(isUnder)
    .reduce(
      (sum, pid) => sum + Number(/VmHWM:\s+(\d+)/.exec(readOr(`/proc/${pid}/status`))?.[1] ?? 0) * 1024,
      0,
    );
}

function listProcesses(): string[] {
  try {
    return readdirSync('/proc').filter((entry) => /^\d+$/.test(entry));
  } catch {
    return []; // only Linux tells of processes there
  }
}

function readOr(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // it has ended meanwhile
  }
}
