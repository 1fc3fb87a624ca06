import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { type Annotation, COLOURS, type Colour } from '../../../shared/model/annotation.ts';
import { useAnswer } from '../../client/index.ts';
import { briefingAddress } from '../../ui/address.ts';
import { IconButton } from '../../ui/button.tsx';
import styles from './annotations.module.css';
import { useAnnotations, useDelete, useFocusedNote } from './use-annotations.ts';

/** Every annotation of the open library, latest first. */
export function AnnotationsPage() {
  const annotations = useAnnotations();
  const [text, setText] = useState('');
  const [colour, setColour] = useState<Colour | ''>('');
  const { data: listing } = useAnswer('library.list', {});
  const titles = new Map(listing?.briefings.map(({ id, title }) => [id, title.value]));
  const wanted = text.trim().toLowerCase();
  const shown = annotations.filter(
    ({ note, quote, colour: own }) =>
      (colour === '' || own === colour) && `${note}\n${quote.exact}`.toLowerCase().includes(wanted),
  );
  return (
    <div className={styles.page}>
      <h1>Annotations</h1>
      <div className={styles.filters}>
        <input
          type="search"
          aria-label="Filter by text"
          placeholder="Filter by text"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <select
          aria-label="Filter by colour"
          value={colour}
          onChange={({ target }) => setColour(target.value as Colour | '')}
        >
          <option value="">All colours</option>
          {COLOURS.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
        <span role="status">{countWords(shown.length, annotations.length)}</span>
      </div>
      <ul className={styles.entries}>
        {shown.map((annotation) => (
          <Entry
            key={annotation.id}
            annotation={annotation}
            title={titles.get(annotation.briefing) ?? `${annotation.briefing} (no longer in this library)`}
          />
        ))}
      </ul>
    </div>
  );
}

function Entry({ annotation, title }: { annotation: Annotation; title: string }) {
  const { id, briefing, colour, note, quote, anchor, created } = annotation;
  const [, focus] = useFocusedNote();
  const remove = useDelete();
  const section = anchor.state === 'orphaned' ? undefined : anchor.section;
  return (
    <li className={styles.entry} data-colour={colour}>
      <Link href={briefingAddress(briefing, section)} onClick={() => focus(id)}>
        <q className={styles.quote}>{quote.exact}</q>
      </Link>
      {note !== '' && <p className={styles.note}>{note}</p>}
      <p className={styles.about}>
        {title} · {new Date(created).toLocaleDateString('en', { dateStyle: 'medium' })}
        {anchor.state === 'orphaned' && ' · its words are no longer in the text'}
      </p>
      <IconButton label="Delete" icon={<Trash2 size={16} />} onPress={() => remove(annotation)} />
    </li>
  );
}

function countWords(shown: number, all: number): string {
  if (all === 0) return 'None yet: select words in a briefing to highlight them or to write a note.';
  return shown === all ? `${all} in all` : `${shown} of ${all}`;
}
