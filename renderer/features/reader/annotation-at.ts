import { type Annotation, spotOf } from '../../../shared/model/annotation.ts';
import { SECTION_ATTRIBUTE } from '../../ui/blocks/index.ts';

/** The annotation painted under a click, the shortest where several are; undefined where there is none. */
export function annotationAt(event: MouseEvent, annotations: Annotation[]): Annotation | undefined {
  const caret = document.caretPositionFromPoint(event.clientX, event.clientY);
  const leaf = caret?.offsetNode.parentElement?.closest('[data-start]');
  const section = leaf?.closest(`[${SECTION_ATTRIBUTE}]`)?.getAttribute(SECTION_ATTRIBUTE);
  if (!caret || !leaf || !section) return undefined;
  const offset = Number(leaf.getAttribute('data-start')) + caret.offset;
  return annotations
    .flatMap((annotation) => {
      const spot = spotOf(annotation);
      if (annotation.kind !== 'passage' || spot?.section !== section) return [];
      const { start, end } = spot.range;
      return start <= offset && offset <= end ? [{ annotation, length: end - start }] : [];
    })
    .toSorted((a, b) => a.length - b.length)[0]?.annotation;
}
