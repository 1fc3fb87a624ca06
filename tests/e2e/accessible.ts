import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect } from './app.ts';

/** What a chart has no room for ends in “…”; its name has all of it, which the rule takes for another text. */
const WITH_REASON = ['label-content-name-mismatch'];

/** What axe finds wrong with a part of the page, in each theme that contrasts differ in: nothing. */
export async function expectAccessible(page: Page, selector: string): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate(setTheme, theme);
    const axe = new AxeBuilder({ page }).include(selector).disableRules(WITH_REASON);
    const { violations } = await axe.analyze();
    expect(
      violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
      theme,
    ).toEqual([]);
  }
}

/** Colours that are still on their way from one theme to the other have no contrast to measure. */
async function setTheme(name: string): Promise<void> {
  document.documentElement.setAttribute('data-theme', name);
  await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
}
