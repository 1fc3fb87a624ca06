import { dateWords } from '../../../shared/model/fact-words.ts';
import type { Condition } from '../../../shared/model/facts.ts';
import styles from './facts.module.css';
import { PassageLink, type Passages } from './passage-link.tsx';

type Props = {
  legend: string;
  conditions: Condition[];
  given: string[];
  passages: Passages;
  change(given: string[]): void;
};

/** A switch for each condition. What the briefing says is met cannot be switched off. */
export function Conditions({ legend, conditions, given, passages, change }: Props) {
  if (conditions.length === 0) return null;
  return (
    <fieldset className={styles.conditions}>
      <legend>{legend}</legend>
      {conditions.map((condition) => {
        const { id, summary, state } = condition;
        return (
          <div key={id}>
            <label>
              <input
                type="checkbox"
                // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says of itself whether it is checked
                role="switch"
                disabled={state === 'met'}
                checked={state === 'met' || given.includes(id)}
                onChange={({ target }) =>
                  change(target.checked ? [...given, id] : given.filter((other) => other !== id))
                }
              />
              <span>{summary}</span>
            </label>
            <p>
              {stateOf(condition)} <PassageLink fact={condition} passages={passages} />
            </p>
          </div>
        );
      })}
    </fieldset>
  );
}

function stateOf({ state, since }: Condition): string {
  if (state === 'unknown') return 'The briefing does not say whether this is so.';
  if (state === 'not met') return 'The briefing says that this is not so.';
  return since === undefined
    ? 'The briefing says that this is so.'
    : `The briefing says that this is so since ${dateWords(since)}.`;
}
