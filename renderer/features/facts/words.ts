import type { TermStatus } from '../../../shared/alliance/index.ts';

export const STATUS_WORDS: Record<TermStatus, string> = {
  'in-force': 'In force',
  'not-yet': 'Not yet',
  ended: 'Ended',
  unknown: 'Unknown',
};
