import { CircleCheck, CircleDashed, CircleHelp, CircleX } from 'lucide-react';
import { memo } from 'react';
import type { TermInForce, TermStatus } from '../../../shared/alliance/index.ts';
import { capital } from '../../../shared/model/fact-words.ts';
import type { Supported } from '../../../shared/model/stated-facts.ts';
import styles from './facts.module.css';
import { PassageLink, type Passages } from './passage-link.tsx';
import { STATUS_WORDS } from './words.ts';

const ICONS = { 'in-force': CircleCheck, 'not-yet': CircleDashed, ended: CircleX, unknown: CircleHelp };

type Props = Pick<TermInForce, 'status' | 'kind' | 'reason'> & {
  /** Who it binds: `Microsoft towards OpenAI`; empty when that is not stated. */
  sides: string;
  /** What supports it. */
  support: Supported;
  /** What it was on the day that is compared with. */
  before: TermStatus;
  passages: Passages;
};

export const TermRow = memo(function TermRow({
  status,
  kind,
  reason,
  sides,
  support,
  before,
  passages,
}: Props) {
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
      <th scope="row">
        {capital(kind)}
        <small>{sides}</small>
      </th>
      <td>
        {reason} <PassageLink fact={support} passages={passages} />
      </td>
    </tr>
  );
});
