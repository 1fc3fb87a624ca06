import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { Section } from '../../../shared/model/section.ts';
import { Blocks, type FollowLink } from '../../ui/blocks/index.ts';
import { SectionTools } from '../annotations/index.ts';
import styles from './reader.module.css';

type Props = {
  briefing: string;
  section: Section;
  isFolded: boolean;
  fold(section: string, folded: boolean): void;
  follow: FollowLink;
  /** What stands between the heading and the text, and is no part of it. */
  children?: ReactNode;
};

/** A section: its heading, which folds it, and its text. Drawn again only when it changes: a briefing has hundreds. */
export const SectionView = memo(function SectionView(props: Props) {
  const { briefing, section, isFolded, fold, follow, children } = props;
  const { id, kind, heading, level, blocks } = section;
  const Heading = `h${Math.min(level + 1, 6)}` as 'h2';
  return (
    <section id={`section-${id}`} className={styles.section} data-kind={kind} aria-label={heading}>
      {kind !== 'lead' && (
        <Heading className={styles.heading} data-level={level}>
          <button type="button" aria-expanded={!isFolded} onClick={() => fold(id, !isFolded)}>
            {isFolded ? <ChevronRight size={16} aria-hidden /> : <ChevronDown size={16} aria-hidden />}
            {heading}
          </button>
        </Heading>
      )}
      {kind !== 'lead' && <SectionTools briefing={briefing} section={id} />}
      {!isFolded && children}
      <div data-section={id} className={styles.text} hidden={isFolded}>
        <Blocks blocks={blocks} follow={follow} />
      </div>
    </section>
  );
});
