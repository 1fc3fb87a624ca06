import { FilePlus2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import { useLocation } from 'wouter';
import { useAction } from '../../client/index.ts';
import { briefingAddress } from '../../ui/address.ts';
import { IconButton } from '../../ui/button.tsx';
import { toastError } from '../../ui/toast.tsx';
import { toastFiled } from './imported.ts';

/** In the pane. */
export function ImportButton() {
  return (
    <ImportTrigger>
      <IconButton label="Import a document" icon={<FilePlus2 size={18} />} />
    </ImportTrigger>
  );
}

/**
 * Makes briefings of documents that the reader picks by pressing the button in it, and opens the last. One that fails does not
 * cost the others.
 */
export function ImportTrigger({ children }: { children: ReactNode }) {
  const { mutateAsync } = useAction('library.import');
  const [, navigate] = useLocation();

  async function importFiles(files: File[]): Promise<void> {
    for (const file of files) await importFile(file).catch(toastError);
  }

  async function importFile(file: File): Promise<void> {
    const filed = await mutateAsync({ name: file.name, data: await toBase64(file) });
    toastFiled(filed);
    navigate(briefingAddress(filed.briefing));
  }

  return (
    <FileTrigger
      acceptedFileTypes={['.txt', '.md', '.markdown', 'text/plain', 'text/markdown']}
      allowsMultiple
      onSelect={(files) => void importFiles(Array.from(files ?? []))}
    >
      {children}
    </FileTrigger>
  );
}

async function toBase64(file: File): Promise<string> {
  return new Uint8Array(await file.arrayBuffer()).toBase64();
}
