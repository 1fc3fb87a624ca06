/** What benches measure in a page of the built app. */
import type { Page } from 'playwright/test';
import { briefingAddress } from '../../renderer/ui/address.ts';

/** Milliseconds from leaving the other briefing until this one's text has been drawn, its marks painted. */
export async function opened(page: Page, briefing: string, other: string): Promise<number> {
  await go(page, other);
  return go(page, briefing);
}

/** Milliseconds until a briefing's text has been drawn; 0 where it is open. */
export function go(page: Page, briefing: string): Promise<number> {
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

/** Milliseconds between the frames. */
export type Frames = { p50: number; p95: number; worst: number };

/** While what `box` selects scrolls by itself, `step` pixels a frame for so long. */
export function frames(page: Page, box: string, { ms, step }: { ms: number; step: number }): Promise<Frames> {
  return page.evaluate(
    async (scroll) => {
      const scroller = document.querySelector(scroll.box);
      const times: number[] = [];
      let last = performance.now();
      for (const end = last + scroll.ms; last < end; ) {
        scroller?.scrollBy(0, scroll.step);
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const now = performance.now();
        times.push(now - last);
        last = now;
      }
      times.sort((a, b) => a - b);
      const at = (share: number) =>
        Math.round((times[Math.floor((times.length - 1) * share)] ?? 0) * 10) / 10;
      return { p50: at(0.5), p95: at(0.95), worst: at(1) };
    },
    { box, ms, step },
  );
}

/** Of so many rounds. */
export async function median(rounds: number, measure: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await measure());
  return Math.round(times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0);
}
