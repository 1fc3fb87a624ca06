import { type RefObject, useEffect } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { useLocation } from 'wouter';
import { spotOf } from '../../shared/model/annotation.ts';
import { NotesList, useAnnotations } from '../features/annotations/index.ts';
import { ImportButton, LibraryMenu, LibraryPane } from '../features/library/index.ts';
import { Outline, useOpenBriefing } from '../features/reader/index.ts';
import { SearchBox, SearchResults, useSearch } from '../features/search/index.ts';
import { useShortcuts } from '../ui/shortcuts.ts';
import styles from './layout.module.css';
import type { PaneState } from './use-pane.ts';

type Props = PaneState & { element: RefObject<HTMLElement | null> };

/** The left side: search, and under it the results, or else the library, the outline and the notes of the open briefing. */
export function Pane({ element, isOpen, setOpen, fold }: Props) {
  const { id, briefing, visit } = useOpenBriefing();
  const annotations = useAnnotations(id ?? '');
  const { query, openings, box, next, previous } = useSearch();
  const [location] = useLocation();
  const search = () => {
    flushSync(() => setOpen(true)); // what is hidden takes no focus
    box.current?.focus();
    box.current?.select();
  };
  useShortcuts({
    '/': search,
    'mod+k': search,
    n: () => (query === '' || isSelecting() ? false : next()), // a note on what is selected comes first
    p: () => query !== '' && previous(),
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: in a narrow window the pane lies over the text that was asked for
  useEffect(() => {
    if (query === '') fold();
  }, [location]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: so is a hit that was opened, but by an arrow in the search box, which walks on
  useEffect(() => {
    if (document.activeElement !== box.current) fold();
  }, [openings]);

  return (
    <nav ref={element} className={styles.pane} aria-label="Library" hidden={!isOpen}>
      <div className={styles.top}>
        <LibraryMenu />
        <ImportButton />
      </div>
      <SearchBox />
      {query.trim() !== '' ? (
        <SearchResults />
      ) : (
        <Tabs className={styles.tabs}>
          <TabList className={styles.tabList} aria-label="Library">
            <Tab id="library" className={styles.tab}>
              Briefings
            </Tab>
            <Tab id="outline" className={styles.tab} isDisabled={briefing === undefined}>
              Outline
            </Tab>
            <Tab id="notes" className={styles.tab} isDisabled={briefing === undefined}>
              Notes{annotations.length > 0 && id !== undefined && ` (${annotations.length})`}
            </Tab>
          </TabList>
          <TabPanel id="library" className={styles.panel}>
            <LibraryPane current={id} />
          </TabPanel>
          <TabPanel id="outline" className={styles.panel}>
            <div className={styles.scroll}>
              <Outline />
            </div>
          </TabPanel>
          <TabPanel id="notes" className={styles.panel}>
            <div className={styles.scroll}>
              <NotesList
                annotations={annotations}
                jump={(annotation) => {
                  const spot = spotOf(annotation);
                  if (spot !== null) visit(spot.section);
                }}
              />
            </div>
          </TabPanel>
        </Tabs>
      )}
    </nav>
  );
}

function isSelecting(): boolean {
  return document.getSelection()?.isCollapsed === false;
}
