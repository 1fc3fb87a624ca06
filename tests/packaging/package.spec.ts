/**
 * The package runs by itself: what is in its archive is started far from the project and its node_modules. Real Electron
 * runs the archive; the stand-in, which is Node and knows no archives, runs what was taken out of it.
 */
import { join } from 'node:path';
import { _electron, type ElectronApplication } from 'playwright/test';
import { chooseRuntime, expect, test } from '../e2e/app.ts';
import { pack } from './pack.ts';

test.skip(process.platform !== 'linux', 'tests/packaging/pack.ts packages for Linux');

test('the package shows its library, searches it, prints it, and says what Help knows of it', async ({
  data,
}) => {
  test.slow(); // it packages first
  const packed = await pack(join(data, 'package'));
  chooseRuntime();
  const isReal = process.env.ELECTRON_OVERRIDE_DIST_PATH === undefined;
  const args = [isReal ? packed.archive : packed.app, '--data', join(data, 'data')];
  const app = await _electron.launch({ args, cwd: data });
  const page = await app.firstWindow();
  await expect(page.getByRole('navigation', { name: 'Library' }).getByRole('link')).toHaveCount(2);
  await page.getByRole('combobox', { name: 'Search the library' }).fill('"right of first refusal"');
  await expect(page.getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Stargate');
  await page.keyboard.press('Control+p');
  await expect(page.getByRole('dialog').getByText(/^\d+ pages$/)).toBeVisible({ timeout: 20_000 });

  const shown = app.evaluate(
    ({ shell }) =>
      new Promise<string>((resolve) => {
        shell.openPath = async (file) => {
          resolve(file);
          return '';
        };
      }),
  );
  await clickMenuItem(app, 'licences');
  expect(await shown).toMatch(/licences\.txt$/);

  const said = app.evaluate(
    ({ dialog }) =>
      new Promise<string>((resolve) => {
        Object.assign(dialog, {
          showMessageBox: async ({ message }: { message: string }) => resolve(message),
        });
      }),
  );
  await clickMenuItem(app, 'check-for-updates');
  expect(await said).toBe('Updates: off, no feed is configured.');
  await app.close();
});

function clickMenuItem(app: ElectronApplication, id: string): Promise<void> {
  return app.evaluate(({ Menu }, itemId) => Menu.getApplicationMenu()?.getMenuItemById(itemId)?.click(), id);
}
