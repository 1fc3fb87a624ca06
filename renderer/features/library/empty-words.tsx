import { useAnswer } from '../../client/index.ts';
import styles from './library.module.css';

/** Why a library lists nothing: its folder has vanished, as whoever asks for any briefing of it hears, or holds no briefing. */
export function EmptyWords() {
  const { error } = useAnswer('library.get', { briefing: '' });
  if (error === null) return null; // it has not answered yet
  return (
    <p className={styles.count} role="status">
      {error.failure.code === 'not-found' ? 'There is no Markdown file in this folder.' : error.message}
    </p>
  );
}
