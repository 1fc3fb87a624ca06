/**
 * Starts a packaged app and waits until it has laid out its library and indexed it, which takes its window, its archive and
 * its worker: `node scripts/try-package.ts EXECUTABLE [ARGUMENT…]`. For releases: fuses keep Playwright out of a package.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const PATIENCE_MS = 60_000;

const [executable, ...args] = process.argv.slice(2);
if (executable === undefined) throw new Error('Which executable? node scripts/try-package.ts EXECUTABLE');

const data = mkdtempSync(join(tmpdir(), 'attache-package-'));
const app = spawn(executable, [...args, '--data', data], { stdio: 'inherit' });
const isRunning = () => app.exitCode === null && app.signalCode === null;
const deadline = Date.now() + PATIENCE_MS;
while (!hasIndex() && isRunning() && Date.now() < deadline) await setTimeout(200);
const runs = hasIndex() && isRunning();
if (isRunning()) {
  app.kill();
  await once(app, 'exit');
}
rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 });
process.stdout.write(
  runs
    ? 'The package runs.\n'
    : `The package did not index its library (${app.exitCode ?? app.signalCode}).\n`,
);
process.exitCode = runs ? 0 : 1;

/** Whether the search worker has written an index of the library that the package brings along. */
function hasIndex(): boolean {
  const folder = join(data, 'search');
  return existsSync(folder) && readdirSync(folder, { recursive: true }).length > 1;
}
