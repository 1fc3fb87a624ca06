/** The Chromium that draws the windows, and the DevTools protocol to it (https://chromedevtools.github.io/devtools-protocol/). */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../../../scripts/browser.ts';

/** What the protocol carries: JSON, told apart by the caller. */
export type Json = Record<string, unknown>;

type Message = {
  id?: number;
  method?: string;
  params?: Json;
  sessionId?: string;
  result?: Json;
  error?: { message: string };
};
type Waiting = { resolve(result: Json): void; reject(error: Error): void; method: string };

const profile = mkdtempSync(join(tmpdir(), 'electron-stand-in-'));
const FLAGS = [
  '--headless',
  '--remote-debugging-port=0',
  '--no-startup-window',
  `--user-data-dir=${profile}`,
  '--no-first-run',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--password-store=basic',
  '--use-mock-keychain',
  '--force-color-profile=srgb',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const waiting = new Map<number, Waiting>();
const sessions = new Map<string, (method: string, params: Json) => void>();
const closedTargets = new Set<(target: string) => void>();
let socket: WebSocket | null = null;
let sequence = 0;
let isEnding = false;

/** Resolves once windows can be made. Started a turn later, when Playwright's loader has been preloaded. */
export const chromium: Promise<void> = new Promise((resolve, reject) => {
  setImmediate(() => start().then(resolve, reject));
});

async function start(): Promise<void> {
  const executable = findBrowser();
  if (executable === null) throw new Error('The stand-in needs Chromium: install one, or set CHROMIUM_PATH');
  const child = spawn(executable, FLAGS, { stdio: ['ignore', 'ignore', 'pipe'] });
  child.on('exit', () => isEnding || process.exit(1));
  process.on('exit', () => {
    child.kill('SIGKILL');
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  endWithParent(child);
  const address = await addressOf(child);
  socket = await connect(address);
  await send('Target.setDiscoverTargets', { discover: true });
  process.stderr.write(`\nDevTools listening on ${address}\n`); // Playwright connects when it reads this
}

/** A process that is killed at once cannot end its child: a watcher waits for the pipe to it to close, and does. */
function endWithParent(child: ChildProcess): void {
  const script = `process.stdin.resume().on('close', () => { try { process.kill(${child.pid}, 'SIGKILL') } catch {} require('node:fs').rmSync(${JSON.stringify(profile)}, { recursive: true, force: true, maxRetries: 5 }) })`;
  const watcher = spawn(process.execPath, ['-e', script], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watcher.unref();
  if (watcher.stdin && 'unref' in watcher.stdin) (watcher.stdin as unknown as { unref(): void }).unref();
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.on('error', reject);
    child.stderr?.on('data', (chunk: Buffer) => {
      printed += String(chunk);
      const address = /^DevTools listening on (ws:\S+)/m.exec(printed)?.[1];
      if (address !== undefined) resolve(address);
    });
  });
}

function connect(address: string): Promise<WebSocket> {
  return new Promise((resolve, reject) => {
    const opened = new WebSocket(address);
    opened.onmessage = ({ data }) => receive(JSON.parse(String(data)) as Message);
    opened.onopen = () => resolve(opened);
    opened.onerror = () => reject(new Error(`Chromium cannot be reached at ${address}`));
  });
}

/** Calls a method of the protocol, of the browser or of one session (a page). */
export function send(method: string, params: Json = {}, sessionId?: string): Promise<Json> {
  return new Promise((resolve, reject) => {
    const id = ++sequence;
    waiting.set(id, { resolve, reject, method });
    socket?.send(JSON.stringify({ id, method, params, sessionId }));
  });
}

function receive({ id, method, params = {}, sessionId, result = {}, error }: Message): void {
  if (id !== undefined) {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(result);
    else asked?.reject(new Error(`${asked.method}: ${error.message}`));
  } else if (method !== undefined && sessionId !== undefined) {
    sessions.get(sessionId)?.(method, params);
  } else if (method === 'Target.targetDestroyed') {
    for (const listener of closedTargets) listener(String(params.targetId));
  }
}

/** Hears the events of a session, until `forget`. */
export function hear(sessionId: string, listener: (method: string, params: Json) => void): void {
  sessions.set(sessionId, listener);
}

export function forget(sessionId: string): void {
  sessions.delete(sessionId);
}

/** Hears of every page that is gone. */
export function onTargetClosed(listener: (target: string) => void): void {
  closedTargets.add(listener);
}

/** Ends Chromium, and then this process. */
export function end(code: number): void {
  isEnding = true;
  if (socket !== null) send('Browser.close').catch(() => {}); // it closes the connection instead of answering
  setTimeout(() => process.exit(code), 20);
}
