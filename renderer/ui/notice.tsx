import type { ReactNode } from 'react';
import styles from './notice.module.css';

/** A sentence set off from the text: something to know, to mind, or gone wrong. */
export function Notice({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'warning' | 'danger';
  children: ReactNode;
}) {
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} className={`${styles.notice} ${styles[tone]}`}>
      {children}
    </div>
  );
}

/** Across the window, until the reader is done with it: something wrong in a sentence (`p`), and what can be done about it. */
export function NoticeBar({ tone, children }: { tone: 'warning' | 'danger'; children: ReactNode }) {
  return (
    <div role="alert" className={`${styles.bar} ${styles[tone]}`}>
      {children}
    </div>
  );
}
