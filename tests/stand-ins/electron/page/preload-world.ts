/**
 * What surrounds a sandboxed preload: `require` for a few modules, and ipcRenderer. Runs inside the page's isolated
 * world, as text: it must not refer to anything outside itself.
 */
import type { Bridge } from './bridge.ts';
import type { Codec } from './codec.ts';
import type { Spelling } from './spelling.ts';

type Preload = (
  exports: object,
  require: (name: string) => unknown,
  module: { exports: object },
  process: { platform: string },
) => void;

export function preloadWorld(
  bridge: Bridge,
  codec: Codec,
  post: (text: string) => void,
  webFrame: Spelling,
  platform: string,
  preload: Preload,
): void {
  type Listener = (...args: unknown[]) => void;
  const listeners = new Map<string, Set<Listener>>();
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let count = 0;

  const ipcRenderer = {
    on(channel: string, listener: Listener): void {
      if (!listeners.has(channel)) listeners.set(channel, new Set());
      listeners.get(channel)?.add(listener);
    },
    off(channel: string, listener: Listener): void {
      listeners.get(channel)?.delete(listener);
    },
    invoke: (channel: string, ...args: unknown[]): Promise<unknown> =>
      new Promise((resolve, reject) => {
        const id = ++count;
        waiting.set(id, { resolve, reject });
        post(JSON.stringify({ kind: 'invoke', id, channel, href: location.href, args: codec.encode(args) }));
      }),
  };

  type Incoming = { id?: number; channel: string; args?: string; value?: string; error?: string };
  Object.assign(globalThis, {
    __standInReceive(text: string): void {
      const { id, channel, args, value, error } = JSON.parse(text) as Incoming;
      if (id === undefined) {
        const values = codec.decode(args ?? '[]') as unknown[];
        for (const listener of listeners.get(channel) ?? []) listener({ sender: ipcRenderer }, ...values);
        return;
      }
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error === undefined) asked?.resolve(codec.decode(value ?? 'null'));
      else asked?.reject(new Error(`Error invoking remote method '${channel}': ${error}`));
    },
  });

  const webUtils = {
    getPathForFile(file: File): string {
      if (!(file instanceof File)) throw new TypeError('getPathForFile takes a File');
      const answer = { path: '' };
      // biome-ignore lint/suspicious/noDebugger: web-contents.ts looks at `file` and sets `answer` here; the page knows no other way to wait
      debugger;
      return answer.path;
    },
  };

  const modules: Record<string, unknown> = {
    electron: { ipcRenderer, webFrame, contextBridge: { exposeInMainWorld: bridge.expose }, webUtils },
    timers: { setTimeout, clearTimeout, setInterval, clearInterval },
    url: { URL, URLSearchParams },
  };
  const require = (name: string): unknown => {
    const bare = name.replace(/^node:/, '');
    if (Object.hasOwn(modules, bare)) return modules[bare];
    throw new Error(`module not found: ${name}`);
  };
  const module = { exports: {} };
  try {
    preload(module.exports, require, module, { platform });
  } catch (error) {
    const text = String(error instanceof Error ? error.stack : error);
    post(JSON.stringify({ kind: 'preload-error', href: location.href, args: codec.encode([text]) }));
  }
}
