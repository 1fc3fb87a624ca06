import { Link } from 'wouter';
import styles from './views.module.css';

type Props = {
  /** What the page shows views of. */
  label: string;
  views: readonly (readonly [address: string, name: string])[];
  location: string;
};

/** The views of a page, each at an address of its own; `location` is that of the one on show. */
export function Views({ label, views, location }: Props) {
  return (
    <nav className={styles.views} aria-label={label}>
      {views.map(([address, name]) => (
        <Link key={address} href={address} aria-current={address === location ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  );
}
