/** `webContents.navigationHistory`: Chromium's own, read whenever the page has gone somewhere. */
import { setTimeout } from 'node:timers/promises';
import type { Json } from './chromium.ts';

type Entry = { id: number; url: string };

export class NavigationHistory {
  readonly #send: (method: string, params?: Json) => Promise<Json>;
  #entries: Entry[] = [];
  #active = 0;

  constructor(send: (method: string, params?: Json) => Promise<Json>) {
    this.#send = send;
  }

  /** An answer can be lost while a page changes its process: it is asked for again then. */
  async readSurely(): Promise<void> {
    for (let isRead = false, tries = 0; !isRead && tries < 5; tries++)
      isRead = await Promise.race([
        this.#read().then(
          () => true,
          () => false,
        ),
        setTimeout(300, false, { ref: false }),
      ]);
  }

  async #read(): Promise<void> {
    // The empty page that the protocol makes a window with is no place of Electron's.
    if (this.#entries.length === 0) this.#send('Page.resetNavigationHistory').catch(() => {}); // the next answer tells
    const { entries, currentIndex } = await this.#send('Page.getNavigationHistory');
    this.#entries = entries as Entry[];
    this.#active = Number(currentIndex);
  }

  canGoToOffset(offset: number): boolean {
    return this.#entries[this.#active + offset] !== undefined;
  }

  goToOffset(offset: number): void {
    const entryId = this.#entries[this.#active + offset]?.id;
    if (entryId !== undefined) void this.#send('Page.navigateToHistoryEntry', { entryId });
  }
}
