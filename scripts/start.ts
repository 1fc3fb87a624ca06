/**
 * `npm start`: the desktop app where its runtime is there or can be had, else the same app on a loopback page.
 * `--web` asks for the page; the other options go to the app (`main/command-line.ts`).
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { isAnswered } from '../main/command-line.ts';

/** How long a reader is asked to wait for the desktop runtime before the page opens instead. */
const PATIENCE_MS = 10_000;

const root = fileURLToPath(new URL('..', import.meta.url));
const packageFolder = join(root, 'node_modules', 'electron');
const args = process.argv.slice(2);

if (!isAnswered(args)) process.exitCode = await start();

/** Answers with what the app exits. */
async function start(): Promise<number> {
  if (!existsSync(join(root, 'dist/main/web.js'))) await run('npm', ['run', '--silent', 'build']);
  const runtime = args.includes('--web') ? null : await desktopRuntime();
  return runtime
    ? run(runtime, [root, ...args])
    : run(process.execPath, [join(root, 'dist/main/web.js'), ...args]);
}

/** The path of the Electron executable, or null after a line that says why the page opens instead. */
async function desktopRuntime(): Promise<string | null> {
  const there = installedRuntime();
  if (there !== null) return hasScreen() ? there : say('There is no screen here for the desktop app');
  process.stdout.write('Fetching the desktop runtime…\n');
  return (await installRuntime())
    ? installedRuntime()
    : say('The desktop runtime could not be installed here');
}

function say(reason: string): null {
  process.stdout.write(`${reason}; Attaché opens in the browser instead.\n`);
  return null;
}

/** Electron's own package would download when asked where its binary is, so this looks at what it wrote down. */
function installedRuntime(): string | null {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const pathFile = join(packageFolder, 'path.txt');
  if (override !== undefined)
    return join(override, process.platform === 'win32' ? 'electron.exe' : 'electron');
  if (!existsSync(pathFile)) return null;
  const executable = join(packageFolder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(executable) ? executable : null;
}

function hasScreen(): boolean {
  if (process.platform !== 'linux' || process.env.ELECTRON_OVERRIDE_DIST_PATH !== undefined) return true;
  return process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
}

/**
 * Runs Electron's own installer. One that is still downloading when patience ends goes on by itself while the page is
 * open, so that the next start finds the runtime.
 */
async function installRuntime(): Promise<boolean> {
  const installer = spawn(process.execPath, [join(packageFolder, 'install.js')], { stdio: 'ignore' });
  const patience = new AbortController();
  const installed = await Promise.race([
    ended(installer).then((code) => code === 0),
    setTimeout(PATIENCE_MS, false, { signal: patience.signal }),
  ]);
  patience.abort();
  installer.unref();
  return installed;
}

function run(command: string, args: string[]): Promise<number> {
  const child = spawn(command, args, {
    cwd: process.cwd(),
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
  });
  // Ctrl+C reaches the whole group: the app stops itself, and this waits for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return ended(child);
}

function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}
