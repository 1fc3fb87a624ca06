/** Which annotations pass the reader's filter. */
import type { Annotation, Colour } from '../../../shared/model/annotation.ts';

/** An empty part lets everything pass. */
export type Filter = { text: string; colour: Colour | ''; tag: string; briefing: string };

export const ANY: Filter = { text: '', colour: '', tag: '', briefing: '' };

/** Text is sought in notes, replies, marked words, headings and tags, without regard to case. */
export function matching(annotations: Annotation[], { text, colour, tag, briefing }: Filter): Annotation[] {
  const wanted = text.trim().toLowerCase();
  return annotations.filter(
    (annotation) =>
      (colour === '' || annotation.colour === colour) &&
      (tag === '' || annotation.tags.includes(tag)) &&
      (briefing === '' || annotation.briefing === briefing) &&
      (wanted === '' || textOf(annotation).toLowerCase().includes(wanted)),
  );
}

function textOf({ note, quote, heading, tags, replies }: Annotation): string {
  return [note, quote?.exact ?? '', heading, ...tags, ...replies.map((reply) => reply.text)].join('\n');
}
