import { TriangleAlert } from 'lucide-react';
import { Link } from 'wouter';
import { type Annotation, needsReview } from '../../../shared/model/annotation.ts';
import { REVIEW_ADDRESS } from '../../ui/address.ts';
import notes from './notes.module.css';
import page from './page.module.css';

/** Says how many annotations of the open briefing do not surely stand where they were made; nothing when all do. */
export function ReviewNotice({ annotations }: { annotations: Annotation[] }) {
  const count = annotations.filter(needsReview).length;
  if (count === 0) return null;
  return (
    <aside className={page.reviewNotice} aria-label="To review">
      <p role="status" className={notes.doubt}>
        <TriangleAlert size={14} aria-hidden />{' '}
        {count === 1
          ? 'The words of 1 annotation have changed or are gone.'
          : `The words of ${count} annotations have changed or are gone.`}{' '}
        <Link href={REVIEW_ADDRESS}>{count === 1 ? 'Review it' : 'Review them'}</Link>
      </p>
    </aside>
  );
}
