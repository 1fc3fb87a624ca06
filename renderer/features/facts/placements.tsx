/** Placement under a right of first refusal: the reader gives the answers, and is led through what follows. */
import { useId, useState } from 'react';
import { type Answer, isFirstRefusal, place } from '../../../shared/alliance/index.ts';
import { Names } from '../../../shared/model/fact-words.ts';
import type { Agreement, Facts } from '../../../shared/model/facts.ts';
import { Button } from '../../ui/button.tsx';
import styles from './facts.module.css';

type Props = { facts: Facts; follow(section: string): void };

/** One for each agreement that has such a right. */
export function Placements({ facts, follow }: Props) {
  const those = facts.agreements.filter(({ terms }) => terms.some(isFirstRefusal));
  return those.map((agreement) => (
    <Steps key={agreement.id} agreement={agreement} facts={facts} follow={follow} />
  ));
}

function Steps({ agreement, facts, follow }: Props & { agreement: Agreement }) {
  const [answers, setAnswers] = useState<Answer[]>([]);
  const { steps, awaiting } = place(facts, agreement.id, answers);
  const heading = useId();
  const answer = (given: Answer) => () => setAnswers([...answers, given]);
  return (
    <section className={styles.panel} lang="en" aria-labelledby={heading}>
      <h4 id={heading}>Who is asked first</h4>
      <p className={styles.summary}>{agreement.title}</p>
      <ol className={styles.steps} aria-live="polite">
        {steps.map(({ what, party, text, section }) => (
          <li key={`${what} ${party} ${text}`} data-what={what}>
            {text}{' '}
            {section !== null && (
              <button type="button" className={styles.passage} onClick={() => follow(section)}>
                Passage
              </button>
            )}
          </li>
        ))}
      </ol>
      <div className={styles.answers}>
        {awaiting !== null && (
          <>
            <span>What does {new Names(facts).of(awaiting)} answer?</span>
            <Button onPress={answer('accepts')}>It accepts</Button>
            <Button onPress={answer('declines')}>It declines</Button>
          </>
        )}
        {answers.length > 0 && <Button onPress={() => setAnswers([])}>Start again</Button>}
      </div>
    </section>
  );
}
