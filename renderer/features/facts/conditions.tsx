import type { Facts } from '../../../shared/model/facts.ts';
import styles from './facts.module.css';

type Props = { facts: Facts; given: string[]; change(given: string[]): void };

/** A switch for each condition. What the briefing says is met cannot be switched off. */
export function Conditions({ facts, given, change }: Props) {
  if (facts.conditions.length === 0) return null;
  return (
    <fieldset className={styles.conditions}>
      <legend>If this is so</legend>
      {facts.conditions.map(({ id, summary, state }) => (
        <label key={id}>
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
          <span>
            {summary} <small>{STATES[state]}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

const STATES = {
  met: 'The briefing says that it is met.',
  'not met': 'The briefing says that it is not met.',
  unknown: 'The briefing does not say whether it is met.',
};
