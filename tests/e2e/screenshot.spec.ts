import { fileURLToPath } from 'node:url';
import { expect, test } from './app.ts';
import { select } from './gestures.ts';

test('the picture in the README', async ({ launch, host }) => {
  test.skip(host !== 'web', 'One picture is enough');
  test.skip(process.env.ATTACHE_SCREENSHOT === undefined, 'Set ATTACHE_SCREENSHOT to take it anew');
  const { page } = await launch();
  await page.getByText('three things follow').waitFor();
  await select(page, 'Microsoft is the first choice');
  await page.getByRole('button', { name: 'Highlight green' }).click();
  await select(page, 'three things follow');
  await page.keyboard.press('n');
  await page.getByRole('textbox', { name: 'Note' }).fill('Ask counsel whether price counts as a need.');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('tab', { name: 'Outline' }).click();
  await page.getByRole('link', { name: 'What the right of first refusal means' }).click();
  await expect(page.getByRole('complementary', { name: 'Notes' })).toContainText('Ask counsel');
  await page.screenshot({ path: fileURLToPath(new URL('../../docs/screenshot.png', import.meta.url)) });
});
