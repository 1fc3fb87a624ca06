import type { Briefing } from '../../../shared/model/briefing.ts';
import { dateWords } from '../../../shared/model/fact-words.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './reader.module.css';

/** Words a minute that people read of unfamiliar prose; https://doi.org/10.1016/j.jml.2019.104047 finds 238. */
const WORDS_A_MINUTE = 238;

/** What a briefing is: title, date, tags, length, what is wrong with its file, and what else its frontmatter says. */
export function TitleBlock({ briefing }: { briefing: Briefing }) {
  const { title, date, tags, words, problems, extra, path } = briefing;
  const minutes = Math.max(1, Math.round(words / WORDS_A_MINUTE));
  return (
    <header className={styles.title}>
      <h1>{title.value}</h1>
      <p className={styles.about}>
        <span>
          {dateWords(date.value)}
          {date.from === 'file' && ' (the file’s own date)'} · {minutes} min
        </span>{' '}
        {tags.map((tag) => (
          <span key={tag} className={styles.tag}>
            {tag}
          </span>
        ))}
      </p>
      {problems.map(({ severity, message }) => (
        <Notice key={message} tone={severity === 'error' ? 'danger' : 'warning'}>
          {message}
        </Notice>
      ))}
      <details className={styles.properties}>
        <summary>Properties</summary>
        <dl>
          <dt>File</dt>
          <dd>{path}</dd>
          <dt>Title</dt>
          <dd>
            {
              { frontmatter: 'as stated', heading: 'from the first heading', file: 'from the file’s name' }[
                title.from
              ]
            }
          </dd>
          {Object.entries(extra).map(([key, value]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{typeof value === 'string' ? value : JSON.stringify(value)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </header>
  );
}
