import { CircleCheck, CircleDashed, CircleHelp, CircleX } from 'lucide-react';
import { memo } from 'react';
import type { TermInForce, TermStatus } from '../../../shared/alliance/index.ts';
import styles from './facts.module.css';
import { PassageLink } from './passage-link.tsx';
import { STATUS_WORDS } from './words.ts';

const ICONS = { 'in-force': CircleCheck, 'not-yet': CircleDashed, ended: CircleX, unknown: CircleHelp };

type Props = {
  term: TermInForce;
  /** What it was on the day that is compared with. */
  before: TermStatus;
  /** Of the section that says so. */
  heading: string | null;
  follow(section: string): void;
};

export const TermRow = memo(function TermRow({ term, before, heading, follow }: Props) {
  const { status, kind, reason, section } = term;
  const Icon = ICONS[status];
  return (
    <tr data-status={status} data-changed={status !== before}>
      <td className={styles.status}>
        <span>
          <Icon size={15} aria-hidden />
          {STATUS_WORDS[status]}
        </span>
        {status !== before && <small>was: {STATUS_WORDS[before].toLowerCase()}</small>}
      </td>
      <th scope="row">{kind.charAt(0).toUpperCase() + kind.slice(1)}</th>
      <td>
        {reason} <PassageLink section={section} heading={heading} follow={follow} />
      </td>
    </tr>
  );
});
