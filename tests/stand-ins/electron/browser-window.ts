/** `BrowserWindow`: a window of headless Chromium; what only a screen would show is remembered. */
import { EventEmitter } from 'node:events';
import { app } from './app.ts';
import { onTargetClosed } from './chromium.ts';
import { preventable } from './events.ts';
import { screen } from './screen.ts';
import { WebContents, type WebPreferences } from './web-contents.ts';
import { quitting, windows } from './windows.ts';

type Rectangle = { x: number; y: number; width: number; height: number };
type Options = Partial<Rectangle> & {
  show?: boolean;
  backgroundColor?: string;
  webPreferences?: WebPreferences;
};

export class BrowserWindow extends EventEmitter {
  static #focused: BrowserWindow | null = null;

  readonly webContents: WebContents;
  #normal: Rectangle;
  #background: string;
  #isVisible: boolean;
  #isMaximized = false;
  #isMinimized = false;
  #isFullScreen = false;
  #isDestroyed = false;

  static getAllWindows(): BrowserWindow[] {
    return windows.filter((window) => window instanceof BrowserWindow);
  }

  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.#focused;
  }

  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return BrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null;
  }

  constructor(options: Options = {}) {
    super();
    const { width = 800, height = 600, show = true, backgroundColor = '#FFF', webPreferences = {} } = options;
    const { workArea } = screen.getPrimaryDisplay();
    this.#normal = {
      x: options.x ?? workArea.x + Math.round((workArea.width - width) / 2),
      y: options.y ?? workArea.y + Math.round((workArea.height - height) / 2),
      width,
      height,
    };
    this.#background = backgroundColor;
    this.#isVisible = show;
    this.webContents = new WebContents(webPreferences, { width, height });
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'));
    // Of a mouse's buttons, Linux tells beside what Chromium does by itself.
    if (process.platform === 'linux')
      this.webContents.on('-app-command', (command) => this.emit('app-command', preventable({}), command));
    onTargetClosed((target) => target === this.webContents.target && this.#gone());
    windows.push(this);
    app.emit('web-contents-created', preventable({}), this.webContents);
    app.emit('browser-window-created', preventable({}), this);
    if (show) this.focus();
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.loadURL(address);
  }

  show(): void {
    this.#isVisible = true;
    this.emit('show');
    this.focus();
  }

  focus(): void {
    BrowserWindow.#focused = this;
    this.emit('focus');
  }

  minimize(): void {
    this.#isMinimized = true;
    this.emit('minimize');
  }

  restore(): void {
    this.#isMinimized = false;
    this.emit('restore');
  }

  isMinimized(): boolean {
    return this.#isMinimized;
  }

  isVisible(): boolean {
    return this.#isVisible;
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }

  /** Also shows the window, if it is not shown already. */
  maximize(): void {
    this.#isMaximized = true;
    this.#isVisible = true;
    this.emit('maximize');
  }

  unmaximize(): void {
    this.#isMaximized = false;
    this.emit('unmaximize');
  }

  isMaximized(): boolean {
    return this.#isMaximized;
  }

  setFullScreen(isFullScreen: boolean): void {
    this.#isFullScreen = isFullScreen;
    this.emit(isFullScreen ? 'enter-full-screen' : 'leave-full-screen');
  }

  isFullScreen(): boolean {
    return this.#isFullScreen;
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.#normal = { ...this.#normal, ...bounds };
    this.emit('resize');
  }

  /** Of a maximised window, or one over the full screen, the display's. */
  getBounds(): Rectangle {
    const { bounds, workArea } = screen.getPrimaryDisplay();
    if (this.#isFullScreen) return { ...bounds };
    return this.#isMaximized ? { ...workArea } : this.getNormalBounds();
  }

  getNormalBounds(): Rectangle {
    return { ...this.#normal };
  }

  setBackgroundColor(colour: string): void {
    this.#background = colour;
  }

  getBackgroundColor(): string {
    return this.#background.toUpperCase();
  }

  close(): void {
    const event = preventable({});
    this.emit('close', event);
    if (event.defaultPrevented) quitting.now = false;
    else this.webContents.close();
  }

  /** Closes without asking the page. */
  destroy(): void {
    this.webContents.end();
  }

  #gone(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    windows.splice(windows.indexOf(this), 1);
    if (BrowserWindow.#focused === this)
      BrowserWindow.#focused = BrowserWindow.getAllWindows().at(-1) ?? null;
    this.webContents.destroyed();
    this.emit('closed');
    if (windows.length === 0) app.windowsClosed();
  }
}
