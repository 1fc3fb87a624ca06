import { lazily } from '../../ui/lazily.tsx';
import styles from './notes.module.css';

const NoteMarkdown = lazily(
  () => import('./note-markdown.tsx').then((module) => module.NoteMarkdown),
  ({ text }: { text: string }) => <p>{text}</p>,
);

/** What a reader wrote, as Markdown. */
export function NoteBody({ text }: { text: string }) {
  return (
    <div className={styles.note}>
      <NoteMarkdown text={text} />
    </div>
  );
}
