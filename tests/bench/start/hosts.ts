/** The hosts as a reader starts them, and the empty window of each. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../../scripts/browser.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const HERE = fileURLToPath(new URL('.', import.meta.url));

/** A host that has been started; `stages` tells when each was reached, in milliseconds since its process began. */
export type Started = {
  stages: Map<string, number>;
  reached(stage: string): Promise<void>;
  /** Of the processes that were asked for. */
  pids(): number[];
  end(): Promise<void>;
};

export type Starter = (args: string[], scratch: string) => Started;

export const HOSTS: Record<string, { empty: Starter; app: Starter }> = {
  desktop: {
    empty: (_args, scratch) => start(electron(), [join(HERE, 'empty-desktop'), scratch]),
    app: (args) => start(electron(), [ROOT, ...args, '--profile-startup']),
  },
  web: {
    empty: (_args, scratch) => startWeb(join(HERE, 'empty-web.js'), [], scratch),
    app: (args, scratch) => startWeb(join(ROOT, 'dist/main/web.js'), [...args, '--profile-startup'], scratch),
  },
};

/** Electron where its binary is, else the stand-in. */
function electron(): string {
  const binary = join(ROOT, 'node_modules/electron/dist/electron');
  return existsSync(binary) ? binary : join(ROOT, 'tests/stand-ins/electron/electron');
}

/** A browser that is not running yet opens the address as soon as it is printed. */
function startWeb(script: string, args: string[], profile: string): Started {
  let browser: ChildProcess | null = null;
  const started = start(process.execPath, [script, ...args], (line) => {
    const address = /http:\S+token=\S+/.exec(line)?.[0];
    if (address !== undefined) browser ??= openBrowser(address, profile);
  });
  return {
    ...started,
    pids: () => [browser?.pid ?? 0, ...started.pids()],
    async end() {
      await Promise.all([browser === null ? null : ended(browser), started.end()]);
    },
  };
}

function openBrowser(address: string, profile: string): ChildProcess {
  const executable = findBrowser();
  if (executable === null) throw new Error('There is no Chromium here: node scripts/browser.ts gets one.');
  const rootless = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const flags = ['--headless', '--remote-debugging-port=0', '--no-first-run', '--disable-extensions'];
  const args = [...flags, ...rootless, `--user-data-dir=${profile}`, '--window-size=1280,800', address];
  return spawn(executable, args, { stdio: 'ignore' });
}

function start(command: string, args: string[], hear: (line: string) => void = () => {}): Started {
  const stages = new Map<string, number>();
  const waiting = new Map<string, () => void>();
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ATTACHE_NO_BROWSER: '1' },
  });
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n')) {
      hear(line);
      const [, ms, stage] = /^ *(\d+) ms {2}(.+)$/.exec(line) ?? [];
      if (stage === undefined) continue;
      stages.set(stage, Number(ms));
      waiting.get(stage)?.();
    }
  });
  return {
    stages,
    reached: (stage) =>
      new Promise((resolve, reject) => {
        if (stages.has(stage)) resolve();
        waiting.set(stage, resolve);
        child.once('exit', () => reject(new Error(`${command} ended before “${stage}”`)));
      }),
    pids: () => [child.pid ?? 0],
    end: () => ended(child),
  };
}

function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
  });
}
