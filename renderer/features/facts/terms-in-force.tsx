/** Terms in force: what each term comes to on a day and under conditions that the reader sets, and what that changes. */
import { useDeferredValue, useId, useMemo } from 'react';
import { STATUSES, type TermInForce, termsInForce } from '../../../shared/alliance/index.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { dateWords } from '../../../shared/model/fact-words.ts';
import { Conditions } from './conditions.tsx';
import { DayField } from './day-field.tsx';
import styles from './facts.module.css';
import { TermRow } from './term-row.tsx';
import { useQuestion } from './use-question.ts';
import { STATUS_WORDS } from './words.ts';

type Props = { briefing: Pick<Briefing, 'facts' | 'date' | 'sections'>; follow(section: string): void };

export function TermsInForce({ briefing, follow }: Props) {
  const { facts, sections } = briefing;
  const { asked, change, asOf, today, range } = useQuestion(briefing);
  const { on, given, since } = useDeferredValue(asked);
  const now = useMemo(() => termsInForce(facts, { on, given, asOf }), [facts, on, given, asOf]);
  const before = useMemo(() => termsInForce(facts, { on: since, given: [], asOf }), [facts, since, asOf]);
  const heading = useId();
  if (now.length === 0) return null;
  const changed = now.filter(({ status }, index) => status !== before[index]?.status);
  const headings = new Map(sections.map((section) => [section.id, section.heading]));
  return (
    <section className={styles.panel} lang="en" aria-labelledby={heading}>
      <h4 id={heading}>Terms in force</h4>
      <div className={styles.controls}>
        <DayField
          label="On"
          value={asked.on}
          range={range}
          change={(day) => change({ on: day })}
          stops={{ Today: today, ...(asOf === '' ? {} : { 'Briefing’s date': asked.since }) }}
        />
        <DayField
          label="Marked where it differs from"
          value={asked.since}
          change={(day) => change({ since: day })}
        />
        <Conditions facts={facts} given={asked.given} change={(ids) => change({ given: ids })} />
      </div>
      <p role="status" className={styles.summary}>
        On {dateWords(on)}: {counts(now)}. {difference(changed.length)} from {dateWords(since)} as the
        briefing states it.
      </p>
      <table className={styles.terms}>
        <thead>
          <tr>
            <th scope="col">Status</th>
            <th scope="col">Term</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {now.map((term, index) => (
            <TermRow
              key={`${term.agreement}/${term.term}`}
              term={term}
              before={before[index]?.status ?? term.status}
              heading={headings.get(term.section ?? '') ?? null}
              follow={follow}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** `4 in force, 2 ended`. */
function counts(terms: TermInForce[]): string {
  const those = Map.groupBy(terms, ({ status }) => status);
  return STATUSES.filter((status) => those.has(status))
    .map((status) => `${those.get(status)?.length} ${STATUS_WORDS[status].toLowerCase()}`)
    .join(', ');
}

function difference(changed: number): string {
  if (changed === 0) return 'Nothing differs';
  return changed === 1 ? '1 differs' : `${changed} differ`;
}
