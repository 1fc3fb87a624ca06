import { useCallback, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Briefing } from '../../../shared/model/briefing.ts';
import type { SectionKind } from '../../../shared/model/section.ts';
import { useShortcuts } from '../../ui/shortcuts.ts';
import {
  Margin,
  ReviewNotice,
  SelectionToolbar,
  useAnnotations,
  useFocusedNote,
  useNewNote,
  usePaintedMarks,
  useSectionTools,
} from '../annotations/index.ts';
import { ChangesNotice } from '../changes/index.ts';
import { FactsView } from '../facts/index.ts';
import { useLeave } from '../links/index.ts';
import { PartyLinks, TouchedNotice } from '../parties/index.ts';
import { SuggestionsNotice, SuggestionsPanel, useSuggesting } from '../suggestions/index.ts';
import { annotationAt } from './annotation-at.ts';
import { FindBar } from './find/find-bar.tsx';
import { useFind } from './find/use-find.ts';
import { follow } from './links.ts';
import { LostSection } from './lost-section.tsx';
import { Missing } from './missing.tsx';
import { useOpenBriefing } from './open-briefing.tsx';
import styles from './reader.module.css';
import { SectionView } from './section-view.tsx';
import { TitleBlock } from './title-block.tsx';
import { useCaret } from './use-caret.ts';
import { useCopyLink } from './use-copy-link.ts';
import { useFormerLibrary } from './use-former-library.ts';
import { useMatches } from './use-matches.ts';
import { usePassage } from './use-passage.ts';
import { useReadingPlace } from './use-reading-place.ts';
import { useSoughtPlace } from './use-sought-place.ts';

/** The open briefing's text with its margin. `section` is the one asked for by the address. */
export function Reader({ section }: { section: string | undefined }) {
  const { id, briefing, error, folded, fold, current, visit } = useOpenBriefing();
  const annotations = useAnnotations(id ?? '');
  const { on: draft } = useNewNote(id ?? '');
  const [, focus] = useFocusedNote();
  const { isOpen: isSuggesting } = useSuggesting();
  const [, navigate] = useLocation();
  const leave = useLeave();
  const scroller = useRef<HTMLDivElement>(null);
  const article = useRef<HTMLElement>(null);
  const [dock, setDock] = useState<HTMLElement | null>(null);
  const shown = useMemo(() => [briefing, folded], [briefing, folded]);

  const texts = useMemo(() => new Map(briefing?.sections.map(({ id, text }) => [id, text])), [briefing]);
  // Made once, so that sections are not drawn again with each movement of the page.
  const { facts, touched, restsAt } = useMemo(
    () => ({
      facts: briefing && (
        <>
          <PartyLinks briefing={briefing} />
          <FactsView briefing={briefing} follow={visit} />
        </>
      ),
      touched: briefing && <TouchedNotice briefing={briefing.id} />,
      restsAt: restingSection(briefing),
    }),
    [briefing, visit],
  );
  const textOf = useCallback((wanted: string) => texts.get(wanted), [texts]);
  const followLink = useCallback(
    (href: string) => follow(href, id ?? '', leave, navigate),
    [id, leave, navigate],
  );

  usePaintedMarks(article, annotations, draft, shown);
  useMatches(article, shown);
  usePassage(scroller, article, shown);
  useReadingPlace(scroller, article, section);
  useSoughtPlace(scroller, article);
  useCaret(article, current);
  useCopyLink(briefing, current);
  useFormerLibrary(error?.failure.code === 'not-found');
  const find = useFind(scroller, article, shown);

  const step = (by: 1 | -1) => {
    const ids = briefing?.sections.map((each) => each.id) ?? [];
    const next = ids[Math.min(Math.max(ids.indexOf(current ?? '') + by, 0), ids.length - 1)];
    if (next !== undefined) visit(next);
  };
  const { toggleBookmark } = useSectionTools(id ?? '', current ?? briefing?.sections[0]?.id ?? '');
  useShortcuts({ j: () => step(1), k: () => step(-1), b: () => briefing !== undefined && toggleBookmark() });

  if (error !== null) return <Missing error={error} />;
  if (briefing === undefined) return null;
  return (
    <div className={styles.reader}>
      {find.isOpen && <FindBar {...find} />}
      <LostSection asked={section} />
      <ChangesNotice key={briefing.id} briefing={briefing.id} lang={briefing.lang} visit={visit} />
      <ReviewNotice annotations={annotations} />
      <SuggestionsNotice briefing={briefing} />
      <div className={styles.beside}>
        <div className={styles.page}>
          <div ref={scroller} className={styles.scroller} data-scroller tabIndex={-1}>
            <div className={styles.columns}>
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: the list of notes reaches every annotation by keyboard */}
              <article
                ref={article}
                lang={briefing.lang}
                className={styles.article}
                onClick={(event) => {
                  if (document.getSelection()?.isCollapsed)
                    focus(annotationAt(event.nativeEvent, annotations)?.id ?? null);
                }}
              >
                <TitleBlock briefing={briefing} />
                {briefing.sections.map((each) => (
                  <SectionView
                    key={each.id}
                    briefing={briefing.id}
                    section={each}
                    isFolded={folded.has(each.id)}
                    fold={fold}
                    follow={followLink}
                  >
                    {each.id === restsAt ? touched : each.kind === 'facts' && facts}
                  </SectionView>
                ))}
              </article>
              <Margin briefing={briefing.id} annotations={annotations} article={article} dock={dock} />
            </div>
            <SelectionToolbar briefing={briefing.id} article={article} textOf={textOf} />
          </div>
          <div ref={setDock} />
        </div>
        {isSuggesting && <SuggestionsPanel key={briefing.id} briefing={briefing} />}
      </div>
    </div>
  );
}

/** Where it is told what newer briefings touch: at the judgements, or else at the first of what they rest on. */
function restingSection(briefing: Briefing | undefined): string | undefined {
  const kinds: SectionKind[] = ['judgements', 'assumptions', 'indicators'];
  return briefing?.sections.find(({ kind }) => kinds.includes(kind))?.id;
}
