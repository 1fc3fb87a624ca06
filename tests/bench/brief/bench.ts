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
 * The whole command, from its start to the file, beside Chromium's launch, load and print of the same sections. Medians of
 * seven, taken in turns.
 */
async function cold() {
  const folder = mkdtempSync(join(tmpdir(), 'attache-bench-'));
  const { sections } = grown(bundled(), OWN_SECTIONS);
  const html = await htmlOf(OWN_SECTIONS);
  const ours: number[] = [];
  const theirs: number[] = [];
  try {
    for (let round = 0; round < 7; round++) {
      const start = performance.now();
      const cli = [
        join(ROOT, 'scripts/attache.js'),
        'export',
        'microsoft-openai-stargate',
        '-o',
        join(folder, 'brief.pdf'),
        '--sections',
        ...sections.map(({ id }) => id),
      ];
      execFileSync(process.execPath, [
        ...cli,
        '--library',
        join(ROOT, 'assets/library'),
        '--data',
        join(folder, 'data'),
      ]);
      ours.push(performance.now() - start);
      theirs.push(await printColdWithChromium(html));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const middle = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;
  return { oursMs: middle(ours), chromiumMs: middle(theirs), ratio: middle(ours) / middle(theirs) };
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
