/**
 * The `electron` module as these tests see it: it keeps what the app registers, so that a test can be the page that
 * asks. The walls themselves are Chromium's; tests/e2e/desktop-security.spec.ts runs into them.
 */
import { EventEmitter } from 'node:events';

type Handler = (...args: never[]) => unknown;

class App extends EventEmitter {
  isPackaged = true;
  isSandboxEnabled = false;
  enableSandbox(): void {
    this.isSandboxEnabled = true;
  }
  exit(): void {}
}

class Session extends EventEmitter {
  /** What was set, by the setter's name. */
  readonly handlers = new Map<string, Handler>();
  readonly webRequest = { onBeforeRequest: this.#keeper('onBeforeRequest') };
  setPermissionRequestHandler = this.#keeper('request');
  setPermissionCheckHandler = this.#keeper('check');
  setDevicePermissionHandler = this.#keeper('device');
  setDisplayMediaRequestHandler = this.#keeper('display');

  #keeper(name: string): (handler: Handler) => void {
    return (handler) => void this.handlers.set(name, handler);
  }

  ask(name: string, ...args: unknown[]): unknown {
    const handler = this.handlers.get(name) as ((...args: unknown[]) => unknown) | undefined;
    if (handler === undefined) throw new Error(`The app decided nothing about ${name}`);
    return handler(...args);
  }
}

export const app = new App();
export const session = { defaultSession: new Session() };

/** Channels that the app answers, and schemes that it serves. */
export const channels = new Map<string, (...args: unknown[]) => unknown>();
export const ipcMain = {
  handle: (channel: string, handler: (...args: unknown[]) => unknown) => void channels.set(channel, handler),
};

export const served = new Map<string, (request: Request) => Promise<Response>>();
export const registered: { scheme: string; privileges?: Record<string, boolean> }[] = [];
export const protocol = {
  registerSchemesAsPrivileged: (schemes: typeof registered) => void registered.push(...schemes),
  handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
    void served.set(scheme, handler),
};

export const BrowserWindow = { getAllWindows: () => [] };
