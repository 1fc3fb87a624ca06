import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { readLaunchOptions } from '../../main/launch.ts';
import { createServices } from '../../main/services.ts';
import { profileStartup, reached } from '../../main/startup.ts';
import { testPlatform } from './platform.ts';

it('tells each stage once, as it is reached, in milliseconds since the process began', async () => {
  reached('main loaded');
  const lines: string[] = [];
  profileStartup((line) => lines.push(line));
  reached('list painted', performance.timeOrigin + 1234);
  await expect.poll(() => lines).toHaveLength(2);
  reached('list painted');
  await setTimeout(50);
  expect(lines).toHaveLength(2);
  expect(lines).toContain('  1234 ms  list painted\n');
  expect(lines).toContainEqual(expect.stringMatching(/^ *\d+ ms {2}main loaded\n$/));
});

it('is asked for on the command line', () => {
  expect(readLaunchOptions(['--profile-startup'], {}).profileStartup).toBe(true);
  expect(readLaunchOptions([], {}).profileStartup).toBe(false);
});

it('starts no thread before the list is drawn', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-start-'));
  for (const name of ['data', 'library']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'library', 'a.md'), '# Agreement\n\nOf the cloud.\n');
  let threads = 0;
  const count = () => void threads++;
  process.on('worker', count);
  onTestFinished(() => {
    process.off('worker', count);
    rmSync(folder, { recursive: true });
  });
  const start = async () => {
    threads = 0;
    const services = await createServices(testPlatform(join(folder, 'data')), () => {});
    await services.openFirst(join(folder, 'library'));
    await setTimeout(100);
    const before = threads;
    services.drawn();
    await services.library.settled();
    await services.search.settled();
    await services.close();
    return { before, after: threads };
  };
  await start();
  expect(await start()).toEqual({ before: 0, after: 1 });
});
