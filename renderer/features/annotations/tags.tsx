import { useState } from 'react';
import type { Annotation } from '../../../shared/model/annotation.ts';
import styles from './notes.module.css';
import { useEdits } from './use-edits.ts';

/** The tags of an annotation; in hand, a field to change them. */
export function Tags({ annotation, isFocused }: { annotation: Annotation; isFocused: boolean }) {
  if (isFocused) return <TagField key={annotation.tags.join()} annotation={annotation} />;
  if (annotation.tags.length === 0) return null;
  return (
    <p className={styles.tags}>
      {annotation.tags.map((tag) => (
        <span key={tag}>#{tag}</span>
      ))}
    </p>
  );
}

function TagField({ annotation }: { annotation: Annotation }) {
  const edits = useEdits();
  const [text, setText] = useState(annotation.tags.join(', '));
  const save = () => {
    const tags = [...new Set(text.split(',').map((tag) => tag.trim().replace(/^#/, '')))].filter(
      (tag) => tag !== '',
    );
    if (tags.join() !== annotation.tags.join()) void edits.update(annotation, { tags });
  };
  return (
    <input
      className={styles.tagField}
      aria-label="Tags, parted by commas"
      placeholder="Tags, parted by commas"
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={save}
      onKeyDown={({ key }) => key === 'Enter' && save()}
    />
  );
}
