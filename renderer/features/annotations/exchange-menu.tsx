import { Download, Upload } from 'lucide-react';
import { FileTrigger, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { ExchangeFormat, Imported } from '../../../shared/contract/annotations.ts';
import { useClient } from '../../client/index.ts';
import { Button } from '../../ui/button.tsx';
import { download } from '../../ui/download.ts';
import styles from '../../ui/menu.module.css';
import { toast, toastError } from '../../ui/toast.tsx';

const FORMATS: [ExchangeFormat, string][] = [
  ['markdown', 'Markdown, to read'],
  ['w3c', 'W3C Web Annotation, for other programs'],
  ['csv', 'CSV, for spreadsheets'],
];

const TYPES: Record<ExchangeFormat, string> = {
  markdown: 'text/markdown',
  w3c: 'application/ld+json',
  csv: 'text/csv',
};

/** Takes annotations out of the library and into it. */
export function ExchangeMenu() {
  const client = useClient();
  const save = async (format: ExchangeFormat) => {
    try {
      const { fileName, text } = await client.call('annotations.export', { format });
      download(fileName, new Blob([text], { type: TYPES[format] }));
    } catch (error) {
      if (error instanceof Error) toastError(error);
    }
  };
  const read = async (files: FileList | null) => {
    const [file] = files ?? [];
    if (file === undefined) return;
    try {
      const imported = await client.call('annotations.import', { name: file.name, text: await file.text() });
      toast({ message: importedWords(file.name, imported) });
    } catch (error) {
      if (error instanceof Error) toastError(error);
    }
  };
  return (
    <>
      <MenuTrigger>
        <Button>
          <Download size={16} aria-hidden /> Export
        </Button>
        <Popover className={styles.popover ?? ''}>
          <Menu className={styles.menu ?? ''} onAction={(key) => void save(key as ExchangeFormat)}>
            {FORMATS.map(([format, name]) => (
              <MenuItem key={format} id={format} className={styles.item ?? ''}>
                {name}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <FileTrigger
        acceptedFileTypes={['.json', '.jsonld', '.md', '.csv']}
        onSelect={(files) => void read(files)}
      >
        <Button>
          <Upload size={16} aria-hidden /> Import
        </Button>
      </FileTrigger>
    </>
  );
}

function importedWords(name: string, { added, known, deleted, unplaced }: Imported): string {
  const parts =
    added === 0
      ? [`${name} holds nothing new: its annotations (${known}) are known here already`]
      : [`${added} ${added === 1 ? 'annotation' : 'annotations'} imported from ${name}`];
  if (added > 0 && known > 0) parts.push(`${known} were here already`);
  if (deleted > 0) parts.push(`${deleted} you have deleted, and can bring back under “Deleted”`);
  if (unplaced > 0) parts.push(`${unplaced} stand nowhere yet and wait for your review`);
  return `${parts.join('; ')}.`;
}
