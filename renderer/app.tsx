import { useDeferredValue, useRef, useState } from 'react';
import { Router, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import {
  AttachingProvider,
  FocusedNote,
  HistoryProvider,
  NewNotesProvider,
  UnsavedNotesProvider,
} from './features/annotations/index.ts';
import { ImportDrop } from './features/library/index.ts';
import { LeavingProvider } from './features/links/index.ts';
import { OpenBriefing } from './features/reader/index.ts';
import { SearchProvider } from './features/search/index.ts';
import { useAppearance } from './features/settings/index.ts';
import { SuggestingProvider } from './features/suggestions/index.ts';
import { Content } from './layout/content.tsx';
import styles from './layout/layout.module.css';
import { Pane } from './layout/pane.tsx';
import { ShortcutHelp } from './layout/shortcut-help.tsx';
import { useCommands } from './layout/use-commands.ts';
import { usePane } from './layout/use-pane.ts';
import { useShortcuts } from './ui/shortcuts.ts';
import { Toasts } from './ui/toast.tsx';
import { useAddressed } from './ui/use-addressed.ts';

/** The window: the pane with library, outline and notes; the briefing beside it. */
export function App() {
  return (
    <Router hook={useHashLocation}>
      <SearchProvider>
        <HistoryProvider>
          <UnsavedNotesProvider>
            <NewNotesProvider>
              <AttachingProvider>
                <SuggestingProvider>
                  <LeavingProvider>
                    <Window />
                  </LeavingProvider>
                </SuggestingProvider>
              </AttachingProvider>
            </NewNotesProvider>
          </UnsavedNotesProvider>
        </HistoryProvider>
        <Toasts />
      </SearchProvider>
    </Router>
  );
}

function Window() {
  useAppearance();
  useCommands();
  const [location] = useLocation();
  const { briefing, section } = useAddressed();
  const focused = useState<string | null>(null);
  const paneElement = useRef<HTMLElement>(null);
  const pane = usePane(paneElement);
  const togglePane = () => pane.setOpen(!pane.isOpen);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const isFirstDrawn = useDeferredValue(true, false); // the list is what one looks for first: nothing else keeps it waiting
  useShortcuts({ '?': () => setHelpOpen(true), o: togglePane });

  return (
    <FocusedNote value={focused}>
      <OpenBriefing id={briefing}>
        <div className={styles.window} data-pane={pane.isOpen ? 'open' : 'closed'}>
          <Pane element={paneElement} {...pane} />
          {isFirstDrawn && (
            <Content
              location={location}
              section={section}
              togglePane={togglePane}
              showHelp={() => setHelpOpen(true)}
            />
          )}
        </div>
      </OpenBriefing>
      <ImportDrop />
      {isHelpOpen && <ShortcutHelp close={() => setHelpOpen(false)} />}
    </FocusedNote>
  );
}
