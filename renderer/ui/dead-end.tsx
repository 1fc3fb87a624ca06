import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { Button } from './button.tsx';
import styles from './dead-end.module.css';

type Props = {
  heading: string;
  /** What happened, in paragraphs. */
  children: ReactNode;
  /** What can be done about it: buttons. */
  ways: ReactNode;
};

/** In place of what cannot be shown: what happened, and the ways on. */
export function DeadEnd({ heading, children, ways }: Props) {
  return (
    <section role="alert" className={styles.end}>
      <h1>{heading}</h1>
      {children}
      <div className={styles.ways}>{ways}</div>
    </section>
  );
}

/** The way on that there is as long as the library has a briefing. */
export function BackToReading() {
  const [, navigate] = useLocation();
  return (
    <Button variant="primary" onPress={() => navigate('/')}>
      Go on reading
    </Button>
  );
}
