import { useCallback } from 'react';
import { type Client, useClient } from '../../client/index.ts';
import { toast, toastError } from '../../ui/toast.tsx';

export type CopyDiagnostics = () => Promise<void>;

/** What puts the diagnostics on the clipboard and says so; for a button, or the desktop's menu. */
export function useCopyDiagnostics(): CopyDiagnostics {
  const client = useClient();
  return useCallback(
    () =>
      copyDiagnostics(client).then(() => {
        toast({
          message:
            'The diagnostics are on the clipboard. They may name files, and hold nothing that you read or wrote.',
        });
      }, toastError),
    [client],
  );
}

/** As JSON, with the browser that shows the page. Rejects with a `CallError`, or when the clipboard refuses. */
export async function copyDiagnostics(client: Client): Promise<void> {
  const diagnostics = await client.call('app.diagnostics', {});
  const text = JSON.stringify({ ...diagnostics, browser: navigator.userAgent }, null, 2);
  await navigator.clipboard.writeText(text);
}
