/**
 * Finds the Chromium that the end-to-end specs run in, and gets one where there is none: the system's, else
 * Playwright's, else Debian's package when this runs as root. `node scripts/browser.ts` prints its path.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** The path of a Chromium that is here, or null. */
export function findBrowser(): string | null {
  return (
    [process.env.CHROMIUM_PATH ?? '', ...SYSTEM, chromium.executablePath()].find((path) =>
      existsSync(path),
    ) ?? null
  );
}

function obtainBrowser(): string {
  for (const [command, ...args] of waysToInstall()) {
    const found = findBrowser();
    if (found !== null) return found;
    process.stderr.write(`No Chromium here; trying: ${command} ${args.join(' ')}\n`);
    spawnSync(command, args, { stdio: ['ignore', 2, 2], timeout: 300_000 });
  }
  const found = findBrowser();
  if (found !== null) return found;
  throw new Error('The end-to-end specs need Chromium: install one, or set CHROMIUM_PATH to its executable.');
}

function waysToInstall(): [string, ...string[]][] {
  const own: [string, ...string[]] = ['npx', 'playwright', 'install', 'chromium'];
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return [own];
  return [own, ['apt-get', 'update'], ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium']];
}

if (import.meta.main) process.stdout.write(`${obtainBrowser()}\n`);
