/** What the host has imported for the reader, on the window that they look at. */
import { briefingAddress } from '../../../shared/address.ts';
import type { Filed } from '../../../shared/contract/library.ts';
import { tellWindow } from './ipc.ts';
import type { Windows } from './window.ts';

/** Shows what a document has become; its page says it once it is there, in the words that it has for its own imports. */
export function showImported(windows: Windows, filed: Filed): void {
  void windows.show(briefingAddress(filed.briefing)).then((window) => {
    if (!window.isDestroyed()) tellWindow(window, { name: 'library.imported', payload: filed });
  });
}
