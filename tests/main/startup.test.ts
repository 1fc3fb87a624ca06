import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { readLaunchOptions } from '../../main/launch.ts';
import { profileStartup, reached } from '../../main/startup.ts';

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
