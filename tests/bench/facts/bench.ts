/**
 * What many facts cost a reader, in the built app: opening, drawing each view, sliding through time, and scrolling, beside a
 * briefing as long that states none. `npm run build` comes first.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { briefingAddress } from '../../../renderer/ui/address.ts';
import { launchWeb } from '../../e2e/web.ts';
import { type Frames, frames, go, median, opened } from '../page.ts';
import { make } from './library.ts';

const COUNTS = { parties: 200, terms: 400, events: 1000 };
const VIEWS = ['Timeline', 'Map of the alliance', 'Money by kind', 'Money over time'];
const ROUNDS = 3;

export async function bench({ json }: { json: boolean }): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'attache-bench-'));
  try {
    const { library, full, plain } = make(folder, COUNTS);
    const app = await launchWeb(['--data', join(folder, 'data'), '--library', library]);
    const { page } = app;
    try {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.getByRole('heading', { level: 1 }).waitFor();
      const openMs = {
        'without facts': await median(ROUNDS, () => opened(page, plain, full)),
        'with facts': await median(ROUNDS, () => opened(page, full, plain)),
      };
      await go(page, full);
      const measured = {
        openMs,
        longestTaskMs: {
          'without facts': await longestTask(page, () => opened(page, plain, full)),
          'with facts': await longestTask(page, () => opened(page, full, plain)),
        },
        drawnMs: await drawn(page, full, plain),
        elements: await elements(page),
        slideMs: await slid(page),
        scroll: {
          'without facts': await scrolled(page, plain),
          'with facts': await scrolled(page, full),
        },
      };
      console.log(json ? JSON.stringify(measured) : measured);
    } finally {
      await app.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of the longest stretch in which the page could answer nobody. */
async function longestTask(page: Page, act: () => Promise<number>): Promise<number> {
  await page.evaluate(() => {
    const seen: number[] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.push(duration);
      document.body.dataset.longest = String(Math.max(...seen));
    }).observe({ type: 'longtask' });
    delete document.body.dataset.longest;
  });
  await act();
  await page.waitForTimeout(1500);
  return page.evaluate(() => Math.round(Number(document.body.dataset.longest ?? 0)));
}

/** Milliseconds from leaving another briefing until the first part of each view stands there. */
async function drawn(page: Page, full: string, plain: string): Promise<Record<string, number>> {
  await go(page, plain);
  return page.evaluate(
    async ({ address, views }) => {
      const times: Record<string, number> = {};
      const start = performance.now();
      location.hash = address;
      const isThere = (view: string) => document.querySelector(`svg[aria-label^="${view}"]`) !== null;
      while (Object.keys(times).length < views.length && performance.now() - start < 60_000) {
        for (const view of views)
          if (!(view in times) && isThere(view)) times[view] = Math.round(performance.now() - start);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return times;
    },
    { address: briefingAddress(full), views: VIEWS },
  );
}

/** How many elements the page holds, and how many of them the charts. */
function elements(page: Page): Promise<{ all: number; charts: number }> {
  return page.evaluate(() => ({
    all: document.querySelectorAll('*').length,
    charts: document.querySelectorAll('svg[role="group"] *').length,
  }));
}

/** Milliseconds from moving the slider until the terms say so. */
function slid(page: Page): Promise<{ p50: number; worst: number }> {
  return page.evaluate(async () => {
    const slider = document.querySelector<HTMLInputElement>('input[type="range"]');
    const status = slider?.closest('section')?.querySelector('[role="status"]');
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    if (slider == null || status == null || set === undefined) return { p50: -1, worst: -1 };
    slider.scrollIntoView({ block: 'center' });
    const times: number[] = [];
    for (let step = 0; step < 20; step++) {
      const before = status.textContent;
      const start = performance.now();
      set.call(slider, String(Number(slider.value) - 1));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      while (status.textContent === before) await new Promise((resolve) => requestAnimationFrame(resolve));
      times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    return { p50: Math.round(times[10] ?? 0), worst: Math.round(times.at(-1) ?? 0) };
  });
}

/** From its beginning to its end, or for four seconds. */
async function scrolled(page: Page, briefing: string): Promise<Frames> {
  await go(page, briefing);
  await page.evaluate(() => document.querySelector('[data-scroller]')?.scrollTo(0, 0));
  return frames(page, '[data-scroller]', { ms: 4000, step: 120 });
}
