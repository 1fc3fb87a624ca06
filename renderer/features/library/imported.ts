/** What the reader is told of an imported document, whichever way it came. */
import type { Filed } from '../../../shared/contract/library.ts';
import type { Client } from '../../client/index.ts';
import { toast } from '../../ui/toast.tsx';

export function toastFiled({ name, path, isNew }: Filed): void {
  toast({
    message: isNew
      ? `“${name}” is now a briefing of this library: ${path}.`
      : `“${name}” was in this library already: ${path}.`,
  });
}

/** Tells it of what the host imports too: from its menu, dropped on the window, handed over by the system. Once a page. */
export function tellImports(client: Client): void {
  client.on('library.imported', toastFiled);
}
