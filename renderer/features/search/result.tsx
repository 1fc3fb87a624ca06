import type { Hit } from '../../../shared/model/search.ts';
import { sectionName } from '../../../shared/model/section.ts';
import { markedParts, snippetBegin } from './marked-parts.ts';
import styles from './search.module.css';
import { elsewhere, whySentences } from './words.ts';

type Props = {
  hit: Hit;
  /** Place among the results shown. */
  index: number;
  isCurrent: boolean;
  isExplained: boolean;
  open(): void;
  /** Shows or hides why the hit was found. */
  explain(): void;
};

/** The keyboard reaches results from the search box, so that an option needs a mouse handler only. */
export function Result({ hit, index, isCurrent, isExplained, open, explain }: Props) {
  const { snippetStart, snippet, ranges, why } = hit;
  const begin = snippetBegin(snippet, snippetStart, ranges);
  const where = elsewhere(why);
  const reasons = whySentences(why);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above has the keys of this list
    <div
      id={`hit-${index}`}
      role="option"
      aria-selected={isCurrent}
      aria-description={reasons.join('. ')}
      tabIndex={-1}
      className={styles.result}
      onClick={open}
    >
      <div className={styles.heading}>
        <span>{sectionName(hit)}</span>
        {reasons.length > 0 && <WhyButton isExpanded={isExplained} toggle={explain} />}
      </div>
      {where !== '' && <div className={styles.where}>{where}</div>}
      <div className={styles.snippet}>
        {begin > 0 && '… '}
        {markedParts(snippet.slice(begin - snippetStart), begin, ranges).map(({ text, start, isMatch }) =>
          isMatch ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
        )}
      </div>
      {isExplained && (
        <ul className={styles.reasons} aria-hidden>
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** For the mouse: an option holds no button for those who cannot see it; they hear the reasons, and w shows them. */
function WhyButton({ isExpanded, toggle }: { isExpanded: boolean; toggle(): void }) {
  return (
    <button
      type="button"
      className={styles.why}
      title="Why was this found? (w)"
      data-expanded={isExpanded}
      tabIndex={-1}
      aria-hidden
      onClick={(event) => {
        event.stopPropagation();
        toggle();
      }}
    >
      Why this?
    </button>
  );
}
