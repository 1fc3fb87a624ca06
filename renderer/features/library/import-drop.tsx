import { useEffect, useState } from 'react';
import styles from './library.module.css';
import { useImport } from './use-import.ts';

/** What is dragged over the page is told at least every 550 ms while it is there (HTML, drag-and-drop processing model). */
const GONE_MS = 1000;

/**
 * Makes briefings of the files that are dropped anywhere on the page, which the browser would go to instead. On the desktop its
 * host takes them before (main/hosts/desktop/preload-drops.ts).
 */
export function ImportDrop() {
  const importFiles = useImport();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const take = (event: DragEvent): boolean => {
      if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files') || isFileField(event.target))
        return false;
      event.preventDefault(); // else nothing could be dropped, or the browser went to it
      return true;
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const over = (event: DragEvent) => {
      setOver(take(event));
      clearTimeout(timer);
      timer = setTimeout(setOver, GONE_MS, false);
    };
    const drop = (event: DragEvent) => {
      clearTimeout(timer);
      setOver(false);
      if (take(event)) void importFiles([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, [importFiles]);
  if (!isOver) return null;
  return (
    <p role="status" className={styles.drop}>
      Drop a text to make it a briefing of this library.
    </p>
  );
}

/** A field that takes files by itself. */
function isFileField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.type === 'file';
}
