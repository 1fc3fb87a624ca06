import type { Briefing } from '../../../shared/model/briefing.ts';
import type { Passage, Suggestion } from '../../../shared/model/suggestion.ts';
import { Button } from '../../ui/button.tsx';
import { useSuggesting } from './suggesting.tsx';
import styles from './suggestions.module.css';
import { SUGGESTION_ATTRIBUTE } from './use-focus-kept.ts';
import { count, excerpt } from './words.ts';

/** Of so many places the words are shown. */
const SHOWN = 2;

type Props = {
  briefing: Briefing;
  suggestion: Suggestion;
  isDisabled: boolean;
  accept(): void;
  dismiss(): void;
};

/** One suggestion: what, by which words, and what can be done with it. */
export function SuggestionItem({ briefing, suggestion, isDisabled, accept, dismiss }: Props) {
  const { id, kind, label, passages } = suggestion;
  const more = passages.length - SHOWN;
  return (
    <li className={styles.item} {...{ [SUGGESTION_ATTRIBUTE]: id }}>
      {kind !== 'quotation' && (
        <strong className={styles.label} lang={briefing.lang}>
          {label}
        </strong>
      )}
      {passages.slice(0, SHOWN).map((passage) => (
        <PassageButton key={`${passage.section} ${passage.start}`} briefing={briefing} passage={passage} />
      ))}
      {more > 0 && <p className={styles.about}>and in {count(more, 'more place')}</p>}
      <span className={styles.actions}>
        <Button isDisabled={isDisabled} aria-label={`Accept ${label}`} onPress={accept}>
          Accept
        </Button>
        <Button isDisabled={isDisabled} aria-label={`Dismiss ${label}`} onPress={dismiss}>
          Dismiss
        </Button>
      </span>
    </li>
  );
}

/** Leads to a passage, and marks it in the text. */
function PassageButton({ briefing, passage }: { briefing: Briefing; passage: Passage }) {
  const { seek } = useSuggesting();
  const text = briefing.sections.find(({ id }) => id === passage.section)?.text ?? '';
  const { before, quote, after } = excerpt(text, passage);
  return (
    <button
      type="button"
      className={styles.passage}
      lang={briefing.lang}
      title="Show in the text"
      onClick={() => seek({ briefing: briefing.id, passage })}
    >
      {before}
      <mark>{quote}</mark>
      {after}
    </button>
  );
}
