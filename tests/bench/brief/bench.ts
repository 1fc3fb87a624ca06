/** What a brief costs beside Chromium's print of the same content: time warm and cold, memory, size, growth. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createBrief } from '../../../main/services/brief/index.ts';
import { readBriefing } from '../../../main/services/library/read-briefing.ts';
import { BriefOptions } from '../../../shared/model/brief.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { type ChromiumPrint, printColdWithChromium, printWithChromium } from './chromium.ts';
import { grown } from './content.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** Numbers of sections that come to about so many pages. */
const SIZES = { '6 pages': 12, '200 pages': 620 };
/** The body sections that the bundled briefing has: the command can be asked for no others. */
const OWN_SECTIONS = 10;
const GROWTH = [20, 300, 3100];
const ROUNDS = 7;

type Printed = { pages: number; bytes: number; firstMs: number; warmMs: number; memory: number };

export async function bench({ json }: { json: boolean }): Promise<void> {
  const measured: Record<string, unknown> = {};
  for (const [name, sections] of Object.entries(SIZES)) {
    const html = await htmlOf(sections);
    const ours = print(sections, ROUNDS);
    const theirs = await printWithChromium(html, ROUNDS);
    measured[name] = { ours, chromium: theirs, ratio: ratios(ours, theirs) };
  }
  measured.cold = await cold();
  measured.growth = GROWTH.map((sections) => {
    const { pages, warmMs, memory } = print(sections, 1);
    return { pages, msPerPage: warmMs / pages, memory };
  });
  console.log(json ? JSON.stringify(measured) : JSON.stringify(measured, null, 2));
}

function ratios(ours: Printed, theirs: ChromiumPrint) {
  return {
    warm: ours.warmMs / theirs.warmMs,
    size: ours.bytes / theirs.bytes,
    memory: ours.memory / theirs.memory,
  };
}

function print(sections: number, rounds: number): Printed {
  const child = fileURLToPath(new URL('child.ts', import.meta.url));
  const out = execFileSync(process.execPath, [child, ROOT, String(sections), String(rounds)], {
    encoding: 'utf8',
  });
  return JSON.parse(out) as Printed;
}

/**
 * The whole command, from its start to the file, beside Chromium's launch, load and print of the same sections: for a
 * briefing that was read before, by the app or a command, and for one that was never read. Medians of seven, taken in turns.
 */
async function cold() {
  const folder = mkdtempSync(join(tmpdir(), 'attache-bench-'));
  const html = await htmlOf(OWN_SECTIONS);
  const times = { kept: [] as number[], unread: [] as number[], chromium: [] as number[] };
  try {
    command(folder); // once, so that what is kept from one command to the next is there
    for (let round = 0; round < ROUNDS; round++) {
      times.kept.push(command(folder));
      rmSync(join(folder, 'data/readings'), { recursive: true });
      times.unread.push(command(folder));
      times.chromium.push(await printColdWithChromium(html));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const [kept, unread, chromium] = [middle(times.kept), middle(times.unread), middle(times.chromium)];
  return {
    readBefore: { oursMs: kept, chromiumMs: chromium, ratio: kept / chromium },
    neverRead: { oursMs: unread, chromiumMs: chromium, ratio: unread / chromium },
  };
}

/** Milliseconds of `attache export` as a process of its own, with its data in `folder`. */
function command(folder: string): number {
  const { sections } = grown(bundled(), OWN_SECTIONS);
  const start = performance.now();
  execFileSync(process.execPath, [
    join(ROOT, 'scripts/attache.js'),
    'export',
    'microsoft-openai-stargate',
    '-o',
    join(folder, 'brief.pdf'),
    '--sections',
    ...sections.map(({ id }) => id),
    '--library',
    join(ROOT, 'assets/library'),
    '--data',
    join(folder, 'data'),
  ]);
  return performance.now() - start;
}

function middle(times: number[]): number {
  return times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
}

async function htmlOf(sections: number): Promise<string> {
  const briefing = grown(bundled(), sections);
  const log = { info() {}, warn() {}, error() {} };
  const brief = createBrief({ assets: join(ROOT, 'assets'), log });
  const made = await brief.make([{ briefing, annotations: [] }], BriefOptions.parse({}), 'html');
  return Buffer.from(made.bytes).toString();
}

function bundled(): Briefing {
  const path = 'microsoft-openai-stargate.md';
  const bytes = readFileSync(join(ROOT, 'assets/library', path));
  return readBriefing({ path, bytes, modified: new Date(0) });
}
