import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { SUGGESTION_KINDS, type Suggestion } from '../../../shared/model/suggestion.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSuggesting } from './suggesting.tsx';
import { SuggestionItem } from './suggestion-item.tsx';
import styles from './suggestions.module.css';
import { useFocusKept } from './use-focus-kept.ts';
import { useSuggestions } from './use-suggestions.ts';
import { count, KIND_HEADINGS, languageName } from './words.ts';

/** What the text of a briefing seems to state, by kind, beside the text; each is accepted or dismissed by the reader. */
export function SuggestionsPanel({ briefing }: { briefing: Briefing }) {
  const { setOpen, opener, seek } = useSuggesting();
  const { suggestions, error, isPending, accept, dismiss, bringBack } = useSuggestions(briefing);
  const panel = useRef<HTMLElement>(null);
  const open = suggestions?.open ?? NONE;
  const decide = useFocusKept(panel, open);
  useEffect(() => {
    // Whoever goes on to another briefing keeps the focus where it is.
    if ([opener.current, document.body].includes(document.activeElement)) panel.current?.focus();
  }, [opener]);
  // Else the text would go there again when the panel or the briefing is next opened.
  useEffect(() => () => seek(null), [seek]);
  const acceptThese = (some: Suggestion[]) => {
    decide(some);
    accept(some);
  };
  const dismissThese = (some: Suggestion[]) => {
    decide(some);
    dismiss(some);
  };
  const bringBackThis = (suggestion: Suggestion) => {
    panel.current?.focus(); // the button that was pressed will be gone
    bringBack(suggestion);
  };

  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-label="Suggested facts"
      onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}
    >
      <header className={styles.header}>
        <h2>Suggested facts</h2>
        <IconButton label="Close suggestions" icon={<X size={18} />} onPress={() => setOpen(false)} />
      </header>
      {error !== null && <Notice tone="danger">{error.message}</Notice>}
      {suggestions === undefined && error === null && <p className={styles.about}>Reading the text…</p>}
      {suggestions !== undefined && (
        <Told unknown={suggestions.unknownLanguage} open={open} path={briefing.path} />
      )}
      {open.length > 0 && (
        <p className={styles.actions}>
          <Button variant="primary" isDisabled={isPending} onPress={() => acceptThese(open)}>
            Accept all {open.length}
          </Button>
          <Button isDisabled={isPending} onPress={() => dismissThese(open)}>
            Dismiss all
          </Button>
        </p>
      )}
      {SUGGESTION_KINDS.map((kind) => {
        const some = open.filter((each) => each.kind === kind);
        if (some.length === 0) return null;
        const heading = KIND_HEADINGS[kind];
        return (
          <section key={kind} aria-label={heading}>
            <div className={styles.header}>
              <h3>
                {heading} ({some.length})
              </h3>
              {some.length > 1 && (
                <Button
                  isDisabled={isPending}
                  aria-label={`Accept all ${heading.toLowerCase()}`}
                  onPress={() => acceptThese(some)}
                >
                  Accept these {some.length}
                </Button>
              )}
            </div>
            <ul className={styles.list}>
              {some.map((each) => (
                <SuggestionItem
                  key={each.id}
                  briefing={briefing}
                  suggestion={each}
                  isDisabled={isPending}
                  accept={() => acceptThese([each])}
                  dismiss={() => dismissThese([each])}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <Dismissed dismissed={suggestions?.dismissed ?? NONE} bringBack={bringBackThis} />
    </aside>
  );
}

const NONE: Suggestion[] = [];

function Told({ unknown, open, path }: { unknown: string | null; open: Suggestion[]; path: string }) {
  if (unknown !== null)
    return (
      <p className={styles.about}>
        Facts are suggested for English texts only; this one is in {languageName(unknown)}.
      </p>
    );
  if (open.length === 0)
    return (
      <p className={styles.about}>This text suggests nothing that the briefing does not state already.</p>
    );
  return (
    <p className={styles.about}>
      Found in the text by rules, and no facts until you accept them. Accepting writes them into the
      frontmatter of {path}; the rest of the file stays as it is.
    </p>
  );
}

function Dismissed({
  dismissed,
  bringBack,
}: {
  dismissed: Suggestion[];
  bringBack(suggestion: Suggestion): void;
}) {
  if (dismissed.length === 0) return null;
  return (
    <details className={styles.dismissed}>
      <summary>{count(dismissed.length, 'dismissed suggestion')}</summary>
      <ul className={styles.list}>
        {dismissed.map((each) => (
          <li key={each.id} className={styles.item}>
            <span className={styles.label}>{each.label}</span>
            <Button aria-label={`Bring back ${each.label}`} onPress={() => bringBack(each)}>
              Bring back
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
