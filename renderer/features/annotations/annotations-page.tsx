import { needsReview } from '../../../shared/model/annotation.ts';
import { useAnswer } from '../../client/index.ts';
import { ANNOTATIONS_ADDRESS, DELETED_ADDRESS, REVIEW_ADDRESS, UNSAVED_ADDRESS } from '../../ui/address.ts';
import { Views } from '../../ui/views.tsx';
import { AllAnnotations } from './all-annotations.tsx';
import { DeletedAnnotations } from './deleted-annotations.tsx';
import { ExchangeMenu } from './exchange-menu.tsx';
import styles from './page.module.css';
import { Review } from './review.tsx';
import { UnsavedList } from './unsaved-list.tsx';
import { useUnsavedCount } from './unsaved-notice.tsx';
import { useAnnotations } from './use-annotations.ts';

/** Every annotation of the open library; those whose place is in doubt; those that were begun; those that were deleted. `location` says which. */
export function AnnotationsPage({ location }: { location: string }) {
  const annotations = useAnnotations();
  const { data: listing } = useAnswer('library.list', {});
  const titles = new Map(listing?.briefings.map(({ id, title }) => [id, title.value]));
  const titleOf = ({ briefing }: { briefing: string }) =>
    titles.get(briefing) ?? `${briefing} (no longer in this library)`;
  const doubtful = annotations.filter(needsReview);
  const unsaved = useUnsavedCount();
  const views = [
    [ANNOTATIONS_ADDRESS, `All (${annotations.length})`],
    [REVIEW_ADDRESS, `To review (${doubtful.length})`],
    [UNSAVED_ADDRESS, `Not saved (${unsaved})`],
    [DELETED_ADDRESS, 'Deleted'],
  ] as const;
  return (
    <div className={styles.page}>
      <header className={styles.pageHeader}>
        <h1>Annotations</h1>
        <ExchangeMenu />
      </header>
      <Views label="Annotations" views={views} location={location} />
      {location === ANNOTATIONS_ADDRESS && <AllAnnotations annotations={annotations} titleOf={titleOf} />}
      {location === REVIEW_ADDRESS && <Review annotations={doubtful} titleOf={titleOf} />}
      {location === UNSAVED_ADDRESS && <UnsavedList annotations={annotations} titleOf={titleOf} />}
      {location === DELETED_ADDRESS && <DeletedAnnotations titleOf={titleOf} />}
    </div>
  );
}
