/** `app`: the app's life, its folders, and the lock that keeps it a single instance. */
import { spawnSync } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { boot } from './boot-info.ts';
import { chromium, end } from './chromium.ts';
import { preventable } from './events.ts';
import { quitting, windows } from './windows.ts';

class App extends EventEmitter {
  readonly #paths = new Map<string, string>();
  #isReady = false;
  readonly #ready = chromium.then(() => {
    this.#isReady = true;
    this.emit('ready', preventable({}), {});
  });

  readonly isPackaged = false;
  /** Playwright's loader sets switches for Chromium; the stand-in has its own (chromium.ts). */
  readonly commandLine = { appendSwitch(): void {} };

  /** Every page of the stand-in is sandboxed as it is. */
  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
  }

  whenReady(): Promise<void> {
    return this.#ready;
  }

  isReady(): boolean {
    return this.#isReady;
  }

  getName(): string {
    return boot.manifest.productName ?? boot.manifest.name;
  }

  getVersion(): string {
    return boot.manifest.version;
  }

  getAppPath(): string {
    return boot.appPath;
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path);
  }

  getPath(name: string): string {
    const path = this.#paths.get(name);
    if (path === undefined) throw new Error(`The stand-in knows no path “${name}” but what was set`);
    return path;
  }

  /**
   * Synchronous in Electron, and so here: a file with the process' number, and a socket beside it that takes the second
   * instance's command line. A lock whose process is gone counts for nothing.
   */
  requestSingleInstanceLock(additionalData: object = {}): boolean {
    const folder = this.getPath('userData');
    const lock = join(folder, 'stand-in.lock');
    const socket = join(folder, 'stand-in.sock');
    mkdirSync(folder, { recursive: true });
    if (existsSync(lock) && isAlive(Number(readFileSync(lock, 'utf8')))) {
      const script = "const s = require('node:net').connect(process.argv[1]); s.end(process.argv[2])";
      spawnSync(process.execPath, [
        '-e',
        script,
        socket,
        JSON.stringify([process.argv, process.cwd(), additionalData]),
      ]);
      return false;
    }
    writeFileSync(lock, String(process.pid));
    rmSync(socket, { force: true });
    const server = createServer((connection) => {
      let text = '';
      connection.on('data', (chunk) => {
        text += String(chunk);
      });
      connection.on('end', () => {
        const told = JSON.parse(text) as [argv: string[], folder: string, additionalData: object];
        void this.#ready.then(() => this.emit('second-instance', preventable({}), ...told));
      });
    });
    server.listen(socket).unref();
    process.on('exit', () => rmSync(lock, { force: true }));
    return true;
  }

  addRecentDocument(): void {} // for macOS and Windows
  clearRecentDocuments(): void {}
  setAboutPanelOptions(): void {} // nobody looks at the panel

  quit(): void {
    const event = preventable({});
    this.emit('before-quit', event);
    if (event.defaultPrevented) return;
    quitting.now = true;
    if (windows.length === 0) this.windowsClosed();
    for (const window of [...windows]) window.close();
  }

  /** Told by browser-window.ts when the last window is gone. */
  windowsClosed(): void {
    if (!quitting.now && this.listenerCount('window-all-closed') > 0) {
      this.emit('window-all-closed');
      return;
    }
    const event = preventable({});
    this.emit('will-quit', event);
    if (event.defaultPrevented) quitting.now = false;
    else this.exit(0);
  }

  exit(code = 0): void {
    this.emit('quit', preventable({}), code);
    end(code);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

export const app = new App();
