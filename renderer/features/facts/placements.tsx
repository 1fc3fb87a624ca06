/** Placement under a right of first refusal: the reader gives the answers, and is led through what follows. */
import { useId, useMemo, useState } from 'react';
import { type Answer, isFirstRefusal, place } from '../../../shared/alliance/index.ts';
import { dateWords, Names } from '../../../shared/model/fact-words.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { Button } from '../../ui/button.tsx';
import styles from './facts.module.css';
import type { Passages } from './passage-link.tsx';
import type { Questions } from './use-question.ts';

type Props = { facts: Facts; questions: Questions; passages: Passages };

/** Of an agreement that has such a right; of several, the reader chooses one. */
export function Placements({ facts, questions, passages }: Props) {
  const those = useMemo(
    () => facts.agreements.filter(({ terms }) => terms.some(isFirstRefusal)),
    [facts.agreements],
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const heading = useId();
  const agreement = those.find(({ id }) => id === chosen) ?? those[0];
  if (agreement === undefined) return null;
  const { now } = questions;
  return (
    <section className={styles.panel} lang="en" aria-labelledby={heading}>
      <h4 id={heading}>Who is asked first</h4>
      {those.length > 1 && (
        <select
          className={styles.agreement}
          aria-label="Agreement"
          value={agreement.id}
          onChange={({ target }) => setChosen(target.value)}
        >
          {those.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      )}
      <p className={styles.summary}>
        {those.length === 1 && `${agreement.title}, `}on {dateWords(now.on)}
        {now.given.length > 0 && ', under the conditions switched on above'}
      </p>
      <Steps
        // On another day, or under other conditions, others may be asked: an answer must not become theirs.
        key={JSON.stringify([agreement.id, now])}
        agreement={agreement.id}
        facts={facts}
        questions={questions}
        passages={passages}
      />
    </section>
  );
}

function Steps({ agreement, facts, questions, passages }: Props & { agreement: string }) {
  const [answers, setAnswers] = useState<Answer[]>([]);
  const { now, asOf } = questions;
  const { steps, awaiting } = place(facts, agreement, answers, { ...now, asOf });
  const answer = (given: Answer) => () => setAnswers([...answers, given]);
  return (
    <>
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
    </>
  );
}
