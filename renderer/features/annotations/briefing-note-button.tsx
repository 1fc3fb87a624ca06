import { NotebookPen } from 'lucide-react';
import { IconButton } from '../../ui/button.tsx';
import { useBeginNote } from './new-note.tsx';

/** Begins a note on a briefing as a whole. */
export function BriefingNoteButton({ briefing }: { briefing: string }) {
  const begin = useBeginNote();
  return (
    <IconButton
      label="Note on the briefing"
      icon={<NotebookPen size={18} />}
      onPress={() => begin(briefing, { kind: 'briefing' })}
    />
  );
}
