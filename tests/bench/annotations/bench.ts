/** What many annotations cost a reader, in the built app: opening, scrolling, painting. `npm run build` comes first. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { launchWeb } from '../../e2e/web.ts';
import { type Frames, frames, go, median, opened } from '../page.ts';
import { isThere, make } from './library.ts';

const COUNTS = { longest: 2000, second: 500, all: 20_000 };
const ROUNDS = 5;
const SCROLL = { ms: 2000, step: 60 };

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
          'no annotations': await median(ROUNDS, () => opened(app.page, plain, second)),
          '500 annotations': await median(ROUNDS, () => opened(app.page, second, plain)),
          '2000 annotations': await median(ROUNDS, () => opened(app.page, longest, plain)),
        },
        scroll: {
          'no annotations': await scrolled(app.page, plain),
          '2000 annotations': await scrolled(app.page, longest),
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

async function scrolled(page: Page, briefing: string): Promise<Frames> {
  await go(page, briefing);
  return frames(page, '[data-scroller]', SCROLL);
}

async function listed(page: Page) {
  const openMs = await median(ROUNDS, async () => {
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
  return { openMs, ...(await frames(page, '[role="feed"]', SCROLL)) };
}
