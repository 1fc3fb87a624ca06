/** Placement under a right of first refusal: the reader gives the answers, and is led through what follows. */
import { useId, useState } from 'react';
import { type Answer, isFirstRefusal, place } from '../../../shared/alliance/index.ts';
import { dateWords, Names } from '../../../shared/model/fact-words.ts';
import type { Agreement, Facts } from '../../../shared/model/facts.ts';
import { Button } from '../../ui/button.tsx';
import styles from './facts.module.css';
import type { Passages } from './passage-link.tsx';
import type { Questions } from './use-question.ts';

type Props = { facts: Facts; questions: Questions; passages: Passages };

/** One for each agreement that has such a right. */
export function Placements(props: Props) {
  const those = props.facts.agreements.filter(({ terms }) => terms.some(isFirstRefusal));
  return those.map((agreement) => <Steps key={agreement.id} agreement={agreement} {...props} />);
}

function Steps({ agreement, facts, questions, passages }: Props & { agreement: Agreement }) {
  const [answers, setAnswers] = useState<Answer[]>([]);
  const { now, asOf } = questions;
  const { steps, awaiting } = place(facts, agreement.id, answers, { ...now, asOf });
  const heading = useId();
  const answer = (given: Answer) => () => setAnswers([...answers, given]);
  return (
    <section className={styles.panel} lang="en" aria-labelledby={heading}>
      <h4 id={heading}>Who is asked first</h4>
      <p className={styles.summary}>
        {agreement.title}, on {dateWords(now.on)}
        {now.given.length > 0 && ' and under the conditions switched on above'}
      </p>
      <ol className={styles.steps} aria-live="polite">
        {steps.map(({ what, party, text, section }) => (
          <li key={`${what} ${party} ${text}`} data-what={what}>
            {text}{' '}
            {section !== null && (
              <button type="button" className={styles.passage} onClick={() => passages.follow(section)}>
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
