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
