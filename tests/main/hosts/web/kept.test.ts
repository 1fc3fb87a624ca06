/** What the app keeps in the data folder of the libraries that it opens, to open them sooner. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';

const HOST = fileURLToPath(new URL('../../../../dist/main/web.js', import.meta.url));

it('keeps what it has read, and lets go of what it kept of libraries that were not open for long', async () => {
  const room = mkdtempSync(join(tmpdir(), 'attache-kept-'));
  const [data, library] = [join(room, 'data'), join(room, 'library')];
  const old = join(data, 'readings', '0123456789abcdef');
  for (const folder of [library, old]) mkdirSync(folder, { recursive: true });
  for (const name of ['a.md', 'b.md']) writeFileSync(join(library, name), `# ${name}`);
  utimesSync(old, new Date('2020-01-01'), new Date('2020-01-01'));

  const app = spawn(process.execPath, [HOST, '--data', data, '--library', library], {
    env: { ...process.env, ATTACHE_NO_BROWSER: '1' },
    stdio: 'ignore',
  });
  onTestFinished(async () => {
    app.kill('SIGTERM');
    if (app.exitCode === null) await once(app, 'exit');
    rmSync(room, { recursive: true, force: true, maxRetries: 5 });
  });

  await expect.poll(() => existsSync(old), { timeout: 30_000 }).toBe(false);
  const [own = ''] = readdirSync(join(data, 'readings'));
  expect(readdirSync(join(data, 'readings', own))).toHaveLength(2);
  expect(readdirSync(join(data, 'catalogue'))).toEqual([`${own}.json`]);
  expect(readdirSync(join(data, 'search'))).toEqual([own]);
});
