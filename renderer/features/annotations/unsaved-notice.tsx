import { PenLine } from 'lucide-react';
import { Link } from 'wouter';
import { UNSAVED_ADDRESS } from '../../ui/address.ts';
import styles from './notes.module.css';
import { useUnsavedNotes } from './unsaved-notes.tsx';
import { unsavedWords } from './words.ts';

/** Says how many notes of the library were begun and not saved, and leads to them; nothing when there is none. */
export function UnsavedNotice() {
  const count = useUnsavedCount();
  if (count === 0) return null;
  return (
    <p role="status" className={styles.unsaved}>
      <PenLine size={14} aria-hidden />
      <Link href={UNSAVED_ADDRESS}>{unsavedWords(count)}</Link>
    </p>
  );
}

/** How many notes and replies hold words that are saved nowhere yet. */
export function useUnsavedCount(): number {
  return [...useUnsavedNotes().notes().values()].filter(({ hasWords }) => hasWords).length;
}
