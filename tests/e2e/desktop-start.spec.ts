import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { text } from 'node:stream/consumers';
import { chooseRuntime, expect, ROOT, test } from './app.ts';

test('a start that cannot be says why in a box, and in the log', async ({ host, data }) => {
  test.skip(host !== 'desktop', 'The web host says it where it was started');
  chooseRuntime();
  test.skip(process.env.ELECTRON_OVERRIDE_DIST_PATH === undefined, 'Electron’s box waits for the reader');
  const notes = new DatabaseSync(join(data, 'annotations.sqlite'));
  notes.exec('PRAGMA user_version = 1000');
  notes.close();

  const electron = createRequire(import.meta.url)('electron') as string;
  const app = spawn(electron, [ROOT, '--data', data], { stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = new Promise((resolve) => app.on('exit', resolve));
  expect(await text(app.stderr)).toMatch(
    /A box “Attaché” says: Your notes in .* were written by a newer version/,
  );
  expect(await ended).toBe(3);
  expect(readFileSync(join(data, 'logs/attache.log'), 'utf8')).toContain(
    'Attaché could not start (AttacheError storage',
  );
});
