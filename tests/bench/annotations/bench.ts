/** What many annotations cost a reader, in the built app: opening, scrolling, painting. `npm run build` comes first. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { briefingAddress } from '../../../renderer/ui/address.ts';
import { launchWeb } from '../../e2e/web.ts';
import { isThere, make } from './library.ts';

const COUNTS = { longest: 2000, second: 500, all: 20_000 };
const ROUNDS = 5;

export async function bench({ json }: { json: boolean }): Promise<void> {
  if (!isThere) {
    console.error('The handbook is not here: ../shared/data/handbook. Nothing was measured.');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'attache-bench-'));
  try {
    const { library, longest, second, plain } = await make(folder, COUNTS);
    const app = await launchWeb(['--data', join(folder, 'data'), '--library', library]);
    try {
      await app.page.getByRole('heading', { level: 1 }).waitFor();
      const measured = {
        openMs: {
          'no annotations': await median(() => opened(app.page, plain, second)),
          '500 annotations': await median(() => opened(app.page, second, plain)),
          '2000 annotations': await median(() => opened(app.page, longest, plain)),
        },
        scroll: {
          'no annotations': await scrolled(app.page, plain, '[data-scroller]'),
          '2000 annotations': await scrolled(app.page, longest, '[data-scroller]'),
        },
        'list of 20000': await listed(app.page),
      };
      console.log(json ? JSON.stringify(measured) : measured);
    } finally {
      await app.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds from leaving another briefing until this one's text has been drawn, its marks painted. */
async function opened(page: Page, briefing: string, other: string): Promise<number> {
  await go(page, other);
  return go(page, briefing);
}

function go(page: Page, briefing: string): Promise<number> {
  return page.evaluate(async (address) => {
    if (location.hash === `#${address}`) return 0;
    const before = document.querySelector('main article');
    const start = performance.now();
    location.hash = address;
    while (
      document.querySelector('main article h1') === null ||
      document.querySelector('main article') === before
    ) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  }, briefingAddress(briefing));
}

/** Milliseconds between the frames while something scrolls by itself for two seconds. */
async function scrolled(page: Page, briefing: string, box: string) {
  await go(page, briefing);
  return frames(page, box);
}

async function listed(page: Page) {
  const openMs = await median(async () => {
    await page.evaluate(() => {
      location.hash = '/';
    });
    await page.getByRole('article').first().waitFor();
    return page.evaluate(async () => {
      const start = performance.now();
      location.hash = '/annotations';
      while (document.querySelector('[role="feed"] article') === null) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return performance.now() - start;
    });
  });
  return { openMs, ...(await frames(page, '[role="feed"]')) };
}

function frames(page: Page, box: string): Promise<{ p50: number; p95: number; worst: number }> {
  return page.evaluate(async (selector) => {
    const scroller = document.querySelector(selector);
    const times: number[] = [];
    let last = performance.now();
    for (const end = last + 2000; last < end; ) {
      scroller?.scrollBy(0, 60);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      times.push(now - last);
      last = now;
    }
    times.sort((a, b) => a - b);
    const at = (share: number) => Math.round((times[Math.floor((times.length - 1) * share)] ?? 0) * 10) / 10;
    return { p50: at(0.5), p95: at(0.95), worst: at(1) };
  }, box);
}

async function median(measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await measure());
  return Math.round(times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0);
}
