/** `BrowserWindow`: a window of headless Chromium; what only a screen would show is remembered. */
import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { onTargetClosed } from './chromium.ts';
import { preventable } from './events.ts';
import { WebContents, type WebPreferences } from './web-contents.ts';
import { quitting, windows } from './windows.ts';

type Options = { width?: number; height?: number; show?: boolean; webPreferences?: WebPreferences };

export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents;
  readonly #bounds: { x: number; y: number; width: number; height: number };
  #isVisible: boolean;
  #isDestroyed = false;

  static getAllWindows(): BrowserWindow[] {
    return windows.filter((window) => window instanceof BrowserWindow);
  }

  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.getAllWindows().at(-1) ?? null;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }

  constructor({ width = 800, height = 600, show = true, webPreferences = {} }: Options = {}) {
    super();
    this.#bounds = { x: 0, y: 0, width, height };
    this.#isVisible = show;
    this.webContents = new WebContents(webPreferences, { width, height });
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    onTargetClosed((target) => target === this.webContents.target && this.#gone());
    windows.push(this);
    app.emit('web-contents-created', preventable({}), this.webContents);
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.loadURL(address);
  }

  show(): void {
    this.#isVisible = true;
    this.emit('show');
  }

  focus(): void {
    this.emit('focus');
  }

  restore(): void {}

  isMinimized(): boolean {
    return false;
  }

  isVisible(): boolean {
    return this.#isVisible;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  getBounds(): { x: number; y: number; width: number; height: number } {
    return { ...this.#bounds };
  }

  close(): void {
    const event = preventable({});
    this.emit('close', event);
    if (event.defaultPrevented) quitting.now = false;
    else this.webContents.close();
  }

  /** Closes without asking the page. */
  destroy(): void {
    this.webContents.close();
  }

  #gone(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    windows.splice(windows.indexOf(this), 1);
    this.webContents.destroyed();
    this.emit('closed');
    if (windows.length === 0) app.windowsClosed();
  }
}
