import { NotebookPen } from 'lucide-react';
import { IconButton } from '../../ui/button.tsx';
import { toast } from '../../ui/toast.tsx';
import { useNewNote } from './unsaved-notes.tsx';

/** Begins a note on a briefing as a whole. */
export function BriefingNoteButton({ briefing }: { briefing: string }) {
  const { begin } = useNewNote(briefing);
  return (
    <IconButton
      label="Note on the briefing"
      icon={<NotebookPen size={18} />}
      onPress={() => {
        if (!begin({ kind: 'briefing' }))
          toast({ message: 'Save or discard the note that you have begun first.' });
      }}
    />
  );
}
