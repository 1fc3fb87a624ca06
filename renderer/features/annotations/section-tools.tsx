import { Bookmark, BookmarkCheck, NotebookPen } from 'lucide-react';
import { IconButton } from '../../ui/button.tsx';
import { useBeginNote } from './new-note.tsx';
import styles from './tools.module.css';
import { useAnnotations } from './use-annotations.ts';
import { useEdits } from './use-edits.ts';

/** What can be noted of a section as a whole. */
export function SectionTools({ briefing, section }: { briefing: string; section: string }) {
  const { isBookmarked, toggleBookmark, note } = useSectionTools(briefing, section);
  return (
    <span className={styles.sectionTools} data-bookmarked={isBookmarked || undefined}>
      <IconButton label="Note on this section" icon={<NotebookPen size={16} />} onPress={note} />
      <IconButton
        label={isBookmarked ? 'Remove the bookmark' : 'Bookmark this section'}
        shortcut="b"
        icon={isBookmarked ? <BookmarkCheck size={16} /> : <Bookmark size={16} />}
        onPress={toggleBookmark}
      />
    </span>
  );
}

/** Bookmarks a section or takes its bookmarks away, and begins a note on it. */
export function useSectionTools(briefing: string, section: string) {
  const annotations = useAnnotations(briefing);
  const edits = useEdits();
  const begin = useBeginNote();
  const bookmarks = annotations.filter(
    ({ kind, anchor }) => kind === 'bookmark' && 'section' in anchor && anchor.section === section,
  );
  return {
    isBookmarked: bookmarks.length > 0,
    toggleBookmark() {
      if (bookmarks.length > 0) void edits.remove(bookmarks);
      else void edits.create({ briefing, on: { kind: 'bookmark', section } });
    },
    note: () => begin(briefing, { kind: 'section', section }),
  };
}
