import { Trash2 } from 'lucide-react';
import { Link } from 'wouter';
import { dayOf } from '../../../shared/days.ts';
import { type Annotation, needsReview, spotOf } from '../../../shared/model/annotation.ts';
import { dateWords } from '../../../shared/model/fact-words.ts';
import { briefingAddress } from '../../ui/address.ts';
import { IconButton } from '../../ui/button.tsx';
import { NoteBody } from './note-body.tsx';
import notes from './notes.module.css';
import page from './page.module.css';
import { ReviewLink } from './review-link.tsx';
import { Tags } from './tags.tsx';
import { useFocusedNote } from './use-annotations.ts';
import { useEdits } from './use-edits.ts';
import { nameOf, subjectOf } from './words.ts';

type Props = { annotation: Annotation; title: string; index: number; of: number };

/** An annotation among those of all briefings; it leads to its passage. */
export function Entry({ annotation, title, index, of }: Props) {
  const { id, briefing, colour, note, kind, replies, created } = annotation;
  const [, focus] = useFocusedNote();
  const edits = useEdits();
  return (
    <article
      className={page.entry}
      data-colour={colour}
      aria-label={nameOf(annotation)}
      aria-posinset={index + 1}
      aria-setsize={of}
    >
      <Link href={briefingAddress(briefing, spotOf(annotation)?.section)} onClick={() => focus(id)}>
        {kind === 'passage' ? <q className={notes.quote}>{subjectOf(annotation)}</q> : subjectOf(annotation)}
      </Link>
      {note !== '' && <NoteBody text={note} />}
      <Tags annotation={annotation} isFocused={false} />
      <p className={notes.about}>
        {title} · {dateWords(dayOf(new Date(created)))}
        {replies.length > 0 && ` · ${replies.length === 1 ? '1 reply' : `${replies.length} replies`}`}
      </p>
      {needsReview(annotation) && <ReviewLink annotation={annotation} />}
      <IconButton
        label="Delete"
        icon={<Trash2 size={16} />}
        onPress={() => void edits.remove([annotation])}
      />
    </article>
  );
}
