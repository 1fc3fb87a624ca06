/** `ipcMain`: answers what pages invoke. */
export type IpcEvent = { sender: unknown; senderFrame: { url: string; parent: null } };
type Handler = (event: IpcEvent, ...args: unknown[]) => unknown;

class IpcMain {
  readonly #handlers = new Map<string, Handler>();

  handle(channel: string, handler: Handler): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`);
    this.#handlers.set(channel, handler);
  }

  /** Called by web-contents.ts for a message from a page. */
  async invoked(channel: string, event: IpcEvent, args: unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return await handler(event, ...args);
  }
}

export const ipcMain = new IpcMain();
