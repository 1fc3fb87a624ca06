import type { Annotation } from '../../../shared/model/annotation.ts';
import { SECTION_ATTRIBUTE } from '../../ui/blocks/index.ts';

/** The annotation painted under a click, the shortest where several are; undefined where there is none. */
export function annotationAt(event: MouseEvent, annotations: Annotation[]): Annotation | undefined {
  const caret = document.caretPositionFromPoint(event.clientX, event.clientY);
  const leaf = caret?.offsetNode.parentElement?.closest('[data-start]');
  const section = leaf?.closest(`[${SECTION_ATTRIBUTE}]`)?.getAttribute(SECTION_ATTRIBUTE);
  if (!caret || !leaf || !section) return undefined;
  const offset = Number(leaf.getAttribute('data-start')) + caret.offset;
  const length = ({ position }: Annotation) => position.end - position.start;
  return annotations
    .filter(({ anchor }) => anchor.state !== 'orphaned' && anchor.section === section)
    .filter(
      ({ anchor }) =>
        anchor.state !== 'orphaned' && anchor.range.start <= offset && offset <= anchor.range.end,
    )
    .toSorted((a, b) => length(a) - length(b))[0];
}
