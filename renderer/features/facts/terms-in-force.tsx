/** Terms in force: what each term comes to on a day and under conditions that the reader sets, and what that changes. */
import { useDeferredValue, useId, useMemo } from 'react';
import { STATUSES, type TermInForce, termsInForce } from '../../../shared/alliance/index.ts';
import { dateWords, Names, series, sidesWords } from '../../../shared/model/fact-words.ts';
import type { Facts } from '../../../shared/model/facts.ts';
import { supportOfTerm } from '../../../shared/model/stated-facts.ts';
import styles from './facts.module.css';
import type { Passages } from './passage-link.tsx';
import { QuestionForm } from './question-form.tsx';
import { TermRow } from './term-row.tsx';
import type { Questions } from './use-question.ts';
import { STATUS_WORDS } from './words.ts';

type Props = { facts: Facts; questions: Questions; passages: Passages };

export function TermsInForce({ facts, questions, passages }: Props) {
  const { asOf } = questions;
  const now = useDeferredValue(questions.now);
  const then = useDeferredValue(questions.then);
  const answers = useMemo(() => termsInForce(facts, { ...now, asOf }), [facts, now, asOf]);
  const before = useMemo(() => termsInForce(facts, { ...then, asOf }), [facts, then, asOf]);
  const rows = useMemo(() => rowsOf(facts), [facts]);
  const heading = useId();
  if (answers.length === 0) return null;
  const changed = answers.filter(({ status }, index) => status !== before[index]?.status);
  return (
    <section className={styles.panel} lang="en" aria-labelledby={heading}>
      <h4 id={heading}>Terms in force</h4>
      <QuestionForm conditions={facts.conditions} questions={questions} passages={passages} />
      <p role="status" className={styles.summary}>
        <strong>
          On {dateWords(now.on)}: {counts(answers)}.
        </strong>{' '}
        {difference(changed)} from {dateWords(then.on)}.
      </p>
      <table className={styles.terms}>
        <thead>
          <tr>
            <th scope="col" className={styles.status}>
              Status
            </th>
            <th scope="col">Term</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {answers.map((answer, index) => (
            <TermRow
              key={`${answer.agreement}/${answer.term}`}
              status={answer.status}
              kind={answer.kind}
              reason={answer.reason}
              {...(rows[index] ?? { sides: '', support: { sources: [] } })}
              before={before[index]?.status ?? answer.status}
              passages={passages}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What a row says of its term on whatever day, in the order of the answers. */
function rowsOf(facts: Facts) {
  const names = new Names(facts);
  return facts.agreements.flatMap((agreement) =>
    agreement.terms.map((term) => ({
      sides: sidesWords(term, names),
      support: { ...supportOfTerm(term, agreement), section: term.section ?? agreement.section },
    })),
  );
}

/** `4 in force, 2 ended`. */
function counts(terms: TermInForce[]): string {
  const those = Map.groupBy(terms, ({ status }) => status);
  return STATUSES.filter((status) => those.has(status))
    .map((status) => `${those.get(status)?.length} ${STATUS_WORDS[status].toLowerCase()}`)
    .join(', ');
}

/** So many are named; more are counted. */
const MOST_NAMED = 3;

function difference(changed: TermInForce[]): string {
  if (changed.length === 0) return 'Nothing differs';
  const named = changed.length > MOST_NAMED ? '' : ` (${series(changed.map(({ kind }) => kind))})`;
  return changed.length === 1 ? `1 differs${named}` : `${changed.length} differ${named}`;
}
