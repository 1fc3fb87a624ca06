import {
  ArrowDown,
  ArrowUp,
  CheckCheck,
  ChevronsDownUp,
  ChevronsUpDown,
  CircleHelp,
  Highlighter,
  PanelLeft,
  Printer,
} from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { useAction } from '../client/index.ts';
import { BriefingNoteButton } from '../features/annotations/index.ts';
import { BriefDialog } from '../features/brief/index.ts';
import { useNeighbours, useReadIds } from '../features/library/index.ts';
import { useOpenBriefing } from '../features/reader/index.ts';
import { ReadingMenu } from '../features/settings/index.ts';
import { SuggestButton } from '../features/suggestions/index.ts';
import { ANNOTATIONS_ADDRESS, briefingAddress } from '../ui/address.ts';
import { IconButton, IconToggle } from '../ui/button.tsx';
import { useShortcuts } from '../ui/shortcuts.ts';
import { toastError } from '../ui/toast.tsx';
import styles from './layout.module.css';

/** What can be done with the open briefing, and with the window. */
export function Bar({ togglePane, showHelp }: { togglePane(): void; showHelp(): void }) {
  const { id, briefing, folded, foldAll } = useOpenBriefing();
  const { previous, next } = useNeighbours(id ?? '');
  const [, navigate] = useLocation();
  const [isPrinting, setPrinting] = useState(false);
  const isRead = useReadIds().has(id ?? '');
  const mark = useAction('reading.mark');
  const isFolded = folded.size > 0 && folded.size === briefing?.sections.length;
  const go = (to: string | undefined) => to !== undefined && navigate(briefingAddress(to));
  useShortcuts({
    '[': () => go(previous),
    ']': () => go(next),
    'mod+p': () => briefing !== undefined && setPrinting(true),
  });

  return (
    <header className={styles.bar}>
      <IconButton
        label="Show or hide the library"
        shortcut="o"
        icon={<PanelLeft size={18} />}
        onPress={togglePane}
      />
      <IconButton
        label="Previous briefing"
        shortcut="["
        icon={<ArrowUp size={18} />}
        isDisabled={previous === undefined}
        onPress={() => go(previous)}
      />
      <IconButton
        label="Next briefing"
        shortcut="]"
        icon={<ArrowDown size={18} />}
        isDisabled={next === undefined}
        onPress={() => go(next)}
      />
      <div className={styles.gap} />
      {briefing !== undefined && (
        <>
          <BriefingNoteButton briefing={briefing.id} />
          <SuggestButton />
          <IconToggle
            label={isRead ? 'Mark as unread' : 'Mark as read'}
            icon={<CheckCheck size={18} />}
            isSelected={isRead}
            onChange={(read) => mark.mutate({ briefing: briefing.id, read }, { onError: toastError })}
          />
          <IconButton
            label={isFolded ? 'Unfold all sections' : 'Fold all sections'}
            icon={isFolded ? <ChevronsUpDown size={18} /> : <ChevronsDownUp size={18} />}
            onPress={() => foldAll(!isFolded)}
          />
        </>
      )}
      <ReadingMenu />
      <IconButton
        label="All annotations"
        icon={<Highlighter size={18} />}
        onPress={() => navigate(ANNOTATIONS_ADDRESS)}
      />
      {briefing !== undefined && (
        <IconButton
          label="Print a brief"
          shortcut="Ctrl/⌘ P"
          icon={<Printer size={18} />}
          onPress={() => setPrinting(true)}
        />
      )}
      <IconButton
        label="Keyboard shortcuts"
        shortcut="?"
        icon={<CircleHelp size={18} />}
        onPress={showHelp}
      />
      {isPrinting && briefing !== undefined && (
        <BriefDialog briefing={briefing} close={() => setPrinting(false)} />
      )}
    </header>
  );
}
