/** `webContents.navigationHistory`: Chromium's own, read whenever the page has gone somewhere. */
import type { Json } from './chromium.ts';

type Entry = { id: number; url: string };

export class NavigationHistory {
  readonly #send: (method: string, params?: Json) => Promise<Json>;
  #entries: Entry[] = [];
  #active = 0;

  constructor(send: (method: string, params?: Json) => Promise<Json>) {
    this.#send = send;
  }

  async read(): Promise<void> {
    // The empty page that the protocol makes a window with is no place of Electron's.
    if (this.#entries.length === 0) void this.#send('Page.resetNavigationHistory');
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
