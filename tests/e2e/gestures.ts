/** What a reader does with mouse and eyes. */
import type { Page } from 'playwright/test';

/** Selects words in the open briefing with the mouse: press at their beginning, release at their end. */
export async function select(page: Page, words: string): Promise<void> {
  const place = await placeOf(page, words);
  await page.mouse.move(place.x1 + 0.5, place.y1);
  await page.mouse.down();
  await page.mouse.move(place.x2 - 0.5, place.y2, { steps: 4 });
  await page.mouse.up();
}

/** Clicks on words in the open briefing. */
export async function click(page: Page, words: string): Promise<void> {
  const { x1, y1 } = await placeOf(page, words);
  await page.mouse.click(x1 + 2, y1);
}

type Place = { x1: number; y1: number; x2: number; y2: number };

/** Where words stand once they do: faces that load and sections that are first drawn still move the text a little. */
async function placeOf(page: Page, words: string): Promise<Place> {
  for (let before = await placeNow(page, words); ; ) {
    await page.evaluate(() =>
      document.fonts.ready.then(() => new Promise((frame) => setTimeout(frame, 100))),
    );
    const now = await placeNow(page, words);
    if (JSON.stringify(now) === JSON.stringify(before)) return now;
    before = now;
  }
}

/** Where words stand in the window, once they are scrolled to: the middle of their first edge and of their last. */
async function placeNow(page: Page, words: string): Promise<Place> {
  const place = await page.evaluate((wanted) => {
    for (const leaf of document.querySelectorAll('main [data-section] [data-start]')) {
      const text = leaf.firstChild;
      const at = text?.textContent?.indexOf(wanted) ?? -1;
      if (text === null || at < 0) continue;
      leaf.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + wanted.length);
      const rects = [...range.getClientRects()];
      const [first, last] = [rects[0], rects.at(-1)];
      if (first === undefined || last === undefined) return null;
      const middle = (rect: DOMRect) => rect.top + rect.height / 2;
      return { x1: first.left, y1: middle(first), x2: last.right, y2: middle(last) };
    }
    return null;
  }, words);
  if (place === null) throw new Error(`“${words}” does not stand in the open briefing`);
  return place;
}

/** The words painted under a highlight's name, as the CSS Custom Highlight API has them. */
export function painted(page: Page, name: string): Promise<string[]> {
  return page.evaluate((key) => Array.from(CSS.highlights.get(key) ?? [], String), name);
}
