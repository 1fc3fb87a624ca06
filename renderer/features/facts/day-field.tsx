import { useId } from 'react';
import { dateWords } from '../../../shared/model/fact-words.ts';
import { Button } from '../../ui/button.tsx';
import styles from './facts.module.css';
import type { Range } from './use-question.ts';

type Props = {
  label: string;
  /** YYYY-MM-DD. */
  value: string;
  change(day: string): void;
  /** With it there is a slider over its months. */
  range?: Range;
  /** Days to jump to, by name. */
  stops?: Record<string, string>;
};

/** A day, typed or slid to. */
export function DayField({ label, value, change, range, stops = {} }: Props) {
  const id = useId();
  return (
    <div className={styles.day}>
      <label htmlFor={id}>{label}</label>
      {/* An emptied field is no day: the last one stays. */}
      <input
        id={id}
        type="date"
        value={value}
        onChange={({ target }) => target.value !== '' && change(target.value)}
      />
      {Object.entries(stops).map(([name, day]) => (
        <Button key={name} isDisabled={day === value} onPress={() => change(day)}>
          {name}
        </Button>
      ))}
      {range && <MonthSlider value={value} range={range} change={change} />}
    </div>
  );
}

function MonthSlider({ value, range, change }: { value: string; range: Range; change(day: string): void }) {
  return (
    <div className={styles.slider}>
      <span aria-hidden>{range.first.slice(0, 4)}</span>
      <input
        type="range"
        aria-label="Month"
        aria-valuetext={dateWords(value.slice(0, 7))}
        min={monthOf(range.first)}
        max={monthOf(range.last)}
        value={monthOf(value)}
        onChange={({ target }) => change(dayIn(Number(target.value)))}
      />
      <span aria-hidden>{range.last.slice(0, 4)}</span>
    </div>
  );
}

/** Months since the year 0. */
function monthOf(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 12 + month - 1;
}

/** The first day of such a month. */
function dayIn(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}
