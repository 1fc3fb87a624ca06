import { useMemo } from 'react';
import { type Annotation, COLOURS, type Colour } from '../../../shared/model/annotation.ts';
import type { Filter } from './matching.ts';
import styles from './page.module.css';

type Props = {
  annotations: Annotation[];
  /** How many pass. */
  shown: number;
  filter: Filter;
  change(filter: Filter): void;
  titleOf(annotation: Annotation): string;
};

/** What the list of annotations is narrowed by. */
export function Filters({ annotations, shown, filter, change, titleOf }: Props) {
  const tags = useMemo(() => [...new Set(annotations.flatMap((one) => one.tags))].sort(), [annotations]);
  const briefings = [...new Map(annotations.map((one) => [one.briefing, titleOf(one)]))];
  return (
    <div className={styles.filters}>
      <input
        type="search"
        aria-label="Filter by text"
        placeholder="Filter by text"
        value={filter.text}
        onChange={({ target }) => change({ ...filter, text: target.value })}
      />
      <select
        aria-label="Filter by colour"
        value={filter.colour}
        onChange={({ target }) => change({ ...filter, colour: target.value as Colour | '' })}
      >
        <option value="">All colours</option>
        {COLOURS.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      {tags.length > 0 && (
        <select
          aria-label="Filter by tag"
          value={filter.tag}
          onChange={({ target }) => change({ ...filter, tag: target.value })}
        >
          <option value="">All tags</option>
          {tags.map((tag) => (
            <option key={tag}>{tag}</option>
          ))}
        </select>
      )}
      <select
        aria-label="Filter by briefing"
        value={filter.briefing}
        onChange={({ target }) => change({ ...filter, briefing: target.value })}
      >
        <option value="">All briefings</option>
        {briefings.map(([id, title]) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <span role="status">{countWords(shown, annotations.length)}</span>
    </div>
  );
}

function countWords(shown: number, all: number): string {
  if (all === 0) return 'None yet: select words in a briefing to highlight them or to write a note.';
  return shown === all ? `${all} in all` : `${shown} of ${all}`;
}
