import { TriangleAlert } from 'lucide-react';
import { Link } from 'wouter';
import type { Annotation } from '../../../shared/model/annotation.ts';
import { REVIEW_ADDRESS } from '../../ui/address.ts';
import styles from './notes.module.css';
import { reviewWords } from './words.ts';

/** Says that an annotation does not surely stand where it was made, and leads to where that is decided. */
export function ReviewLink({ annotation }: { annotation: Annotation }) {
  return (
    <p className={styles.doubt}>
      <TriangleAlert size={14} aria-hidden /> {reviewWords(annotation)}{' '}
      <Link href={REVIEW_ADDRESS}>Review</Link>
    </p>
  );
}
