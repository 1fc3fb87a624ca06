import { lastDay } from '../../../shared/days.ts';
import { dateWords } from '../../../shared/model/fact-words.ts';
import type { Condition } from '../../../shared/model/facts.ts';
import { Conditions } from './conditions.tsx';
import { DayField } from './day-field.tsx';
import styles from './facts.module.css';
import type { Passages } from './passage-link.tsx';
import type { Questions } from './use-question.ts';

type Props = { conditions: Condition[]; questions: Questions; passages: Passages };

/** The day and the conditions that are asked about; folded away below, those that they are compared with. */
export function QuestionForm({ conditions, questions, passages }: Props) {
  const { now, changeNow, then, changeThen, asOf, today, range } = questions;
  return (
    <div className={styles.controls}>
      <DayField
        label="On"
        value={now.on}
        range={range}
        change={(on) => changeNow({ on })}
        stops={{ Today: today, ...(asOf === '' ? {} : { 'Briefing’s date': lastDay(asOf) }) }}
      />
      <Conditions
        legend="If this is so"
        conditions={conditions}
        given={now.given}
        passages={passages}
        change={(given) => changeNow({ given })}
      />
      <details className={styles.compared}>
        <summary>
          Marked where it differs from {dateWords(then.on)}
          {then.given.length === 0 ? ', as the briefing states it' : ', under conditions of its own'}
        </summary>
        <DayField label="Compared with" value={then.on} change={(on) => changeThen({ on })} />
        <Conditions
          legend="If this were so then"
          conditions={conditions}
          given={then.given}
          passages={passages}
          change={(given) => changeThen({ given })}
        />
      </details>
    </div>
  );
}
