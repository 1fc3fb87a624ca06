/** An annotation on its way out or in: what every format writes and every reader answers. */
import { z } from 'zod';
import { AttacheError } from '../../../../shared/errors.ts';
import {
  type Annotation,
  AnnotationKind,
  Colour,
  Quote,
  Range,
  spotOf,
} from '../../../../shared/model/annotation.ts';
import type { Briefing } from '../../../../shared/model/briefing.ts';
import { toCodePoints } from './code-points.ts';

/** A moment in any notation that JavaScript reads, as ISO 8601 in UTC. */
export const Time = z.string().transform((text, context) => {
  const time = new Date(text);
  if (!Number.isNaN(time.getTime())) return time.toISOString();
  context.addIssue({ code: 'custom', message: `“${text}” is no time` });
  return z.NEVER;
});

/** Times are null where the other program does not tell them. */
export const EntryReply = z.object({
  id: z.string(),
  text: z.string(),
  created: Time.nullable(),
  updated: Time.nullable(),
});
export type EntryReply = z.infer<typeof EntryReply>;

export const Entry = z
  .object({
    /** Our ULID, or under which name another program knows it: `hypothesis:…`, `readwise:…`, an IRI. */
    origin: z.string().min(1),
    /** The id of the briefing, or another program's address of what it is on; may be empty. */
    briefing: z.string(),
    /** Of the briefing; empty where it is not known. */
    title: z.string(),
    kind: AnnotationKind,
    /** Empty when it is on the briefing, and where it is not known. */
    section: z.string(),
    heading: z.string(),
    colour: Colour,
    note: z.string(),
    tags: z.array(z.string()),
    /** Of a passage; else null. */
    quote: Quote.nullable(),
    /** In code points of the section text; null where it is not known. */
    position: Range.refine(({ start, end }) => start <= end, 'It ends before it starts').nullable(),
    replies: z.array(EntryReply),
    created: Time.nullable(),
    updated: Time.nullable(),
  })
  .refine(({ kind, quote }) => kind !== 'passage' || quote !== null, 'A passage has a quotation');
export type Entry = z.infer<typeof Entry>;

/** An annotation as it leaves: at the place where it stands now, else as it remembers its place. */
export function toEntry(annotation: Annotation, briefing: Briefing | undefined): Entry {
  const { id, anchor: _, position: __, ...rest } = annotation;
  const spot = annotation.kind === 'briefing' ? null : spotOf(annotation);
  const section = briefing?.sections.find((each) => each.id === spot?.section);
  return {
    ...rest,
    origin: id,
    title: briefing?.title.value ?? '',
    section: section?.id ?? annotation.section,
    heading: section?.heading ?? annotation.heading,
    position:
      annotation.kind === 'passage' && spot !== null && section !== undefined
        ? toCodePoints(section.text, spot.range)
        : null,
  };
}

/** Other programs have more colours than we do. */
export function nearestColour(name: string): Colour {
  const colour = Colour.safeParse(name.toLowerCase());
  if (colour.success) return colour.data;
  return ['purple', 'red', 'magenta'].includes(name.toLowerCase()) ? 'pink' : 'yellow';
}

/** Tags as we keep them: no space around them, none empty. */
export function cleanTags(tags: readonly string[]): string[] {
  return tags.map((tag) => tag.trim()).filter((tag) => tag !== '');
}

/**
 * Checks a part of a file. Error `unreadable-file` with a sentence that says `where` in the file the damage is (“line 3”)
 * and what it is.
 */
export function checked<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  file: string,
  where: string,
): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.join('.') ?? '';
  throw damaged(file, where, `${field === '' ? '' : `${field}: `}${issue?.message ?? 'it is incomplete'}`);
}

/** Error `unreadable-file`: which part of a file is damaged, and why. */
export function damaged(file: string, where: string, why: string): AttacheError {
  const message = `“${file}” was not imported, because ${where} is damaged (${why}). Mend it, then try again.`;
  return new AttacheError('unreadable-file', message, { file, where });
}
