import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { pathsFrom } from '../../main/launch.ts';

it.skipIf(process.platform === 'win32')('makes the data folder for the reader alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-launch-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const data = join(folder, 'share', 'attache');
  pathsFrom('file:///app/dist/main/web.js', data);
  expect(statSync(data).mode & 0o777).toBe(0o700);
});
