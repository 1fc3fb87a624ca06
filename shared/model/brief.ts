/** What a reader chooses for a brief, the printable document made from one briefing or several. */
import { z } from 'zod';

/**
 * `one-page`: bottom line, judgements, figures, other views and what to watch, on one page whatever must be left out;
 * `full`: what was chosen of the briefing, with contents, notes and sources; `annotated`: its text with the highlights
 * painted and the notes beside it.
 */
export const TEMPLATES = ['one-page', 'full', 'annotated'] as const;
export type Template = (typeof TEMPLATES)[number];

/** `pdf` is paged; `html` is one file that needs no other; `markdown` is for editors. */
export const FORMATS = ['pdf', 'html', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

/** `#rrggbb`. */
export const Accent = z.string().regex(/^#[\da-f]{6}$/i, 'a colour is written #rrggbb');

/** A picture of at most 1 MB as a data URL, PNG or JPEG: what a PDF can hold as it is. */
export const Logo = z
  .string()
  .max(1_400_000)
  .regex(/^data:image\/(png|jpeg);base64,[\w+/]+=*$/, 'a logo is a PNG or JPEG picture of at most 1 MB');

/** What stands on all briefs of a reader, kept in the settings. Empty words show nothing. */
export const Letterhead = z.object({
  /** Who hands the brief over. */
  name: z.string().max(120).default(''),
  /** Stands at the head and foot of each page, such as “Confidential”. */
  marking: z.string().max(60).default(''),
  accent: Accent.default('#1d3557'),
  logo: Logo.nullable().default(null),
});
export type Letterhead = z.infer<typeof Letterhead>;

export const BriefOptions = z.object({
  template: z.enum(TEMPLATES).default('full'),
  /** Ids of the sections to print, in any order; the brief keeps the briefing's order. All of them where it is not given. */
  sections: z.array(z.string()).optional(),
  /** Whether annotations on the printed sections follow as notes. */
  annotations: z.boolean().default(true),
  paper: z.enum(['a4', 'letter']).default('a4'),
  letterhead: Letterhead.default(Letterhead.parse({})),
  /** The day that the brief bears, YYYY-MM-DD; the same arguments give the same bytes. Empty shows none. */
  date: z.union([z.literal(''), z.iso.date()]).default(''),
});
export type BriefOptions = z.infer<typeof BriefOptions>;
