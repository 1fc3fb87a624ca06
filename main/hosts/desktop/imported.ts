/** What the host has imported for the reader, on the window that they look at. */
import { briefingAddress } from '../../../shared/address.ts';
import type { Filed } from '../../../shared/contract/library.ts';
import { tellWindow } from './ipc.ts';
import type { Windows } from './window.ts';

/** Shows what a document has become; its page says it, in the words that it has for its own imports. */
export async function showImported(windows: Windows, filed: Filed): Promise<void> {
  const window = await windows.show(briefingAddress(filed.briefing));
  if (!window.isDestroyed()) tellWindow(window, { name: 'library.imported', payload: filed });
}
