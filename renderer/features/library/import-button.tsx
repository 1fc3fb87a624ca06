import { FilePlus2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { FileTrigger } from 'react-aria-components';
import { IconButton } from '../../ui/button.tsx';
import { useImport } from './use-import.ts';

/** In the pane. */
export function ImportButton() {
  return (
    <ImportTrigger>
      <IconButton label="Import a document" icon={<FilePlus2 size={18} />} />
    </ImportTrigger>
  );
}

/** Makes briefings of documents that the reader picks by pressing the button in it. */
export function ImportTrigger({ children }: { children: ReactNode }) {
  const importFiles = useImport();
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
