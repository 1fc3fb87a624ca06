/**
 * Reads Hypothesis' annotations as JSON: a list of them, the answer of its search (`rows`,
 * https://h.readthedocs.io/en/latest/api/), or what its client exports (`annotations`). Its positions count in the whole
 * page and are of no use here.
 */
import { z } from 'zod';
import { briefingAt } from './address.ts';
import { checked, cleanTags, type Entry, Time } from './entry.ts';
import { type Post, threaded } from './threads.ts';

const Row = z.looseObject({
  id: z.string().min(1),
  uri: z.string(),
  text: z.string().nullish(),
  tags: z.array(z.string()).nullish(),
  created: Time.nullable().default(null),
  updated: Time.nullable().default(null),
  references: z.array(z.string()).nullish(),
  document: z.looseObject({ title: z.union([z.string(), z.array(z.string())]).nullish() }).nullish(),
  target: z
    .array(z.looseObject({ selector: z.array(z.looseObject({ type: z.string() })).nullish() }))
    .nullish(),
});
type Row = z.infer<typeof Row>;

const QuoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: z.string().min(1),
  prefix: z.string().default(''),
  suffix: z.string().default(''),
});

/** What tells Hypothesis' entries from others’. */
const Alike = z.looseObject({ id: z.string(), uri: z.string() });
const File = z.union([
  z.array(Alike).min(1),
  z.looseObject({ rows: z.array(z.unknown()), total: z.number() }).transform(({ rows }) => rows),
  z
    .looseObject({ annotations: z.array(z.unknown()), export_date: z.string() })
    .transform((file) => file.annotations),
]);

/** Null when `json` is none of it. Error `unreadable-file` when an entry of it is damaged. */
export function readHypothesis(file: string, json: unknown): Entry[] | null {
  const found = File.safeParse(json);
  if (!found.success) return null;
  const rows = found.data.map((row, index) => checked(Row, row, file, `entry ${index + 1}`));
  return threaded(rows.toSorted(byAge).map(toPost));
}

function byAge(a: Row, b: Row): number {
  return (a.created ?? '').localeCompare(b.created ?? '');
}

/** A note on a page has no selector; the last of the references is what it answers. */
function toPost(row: Row): Post {
  const quote = quoteOf(row);
  const titles = row.document?.title ?? '';
  const entry: Entry = {
    origin: originOf(row.id),
    briefing: briefingAt(row.uri) ?? row.uri,
    title: (typeof titles === 'string' ? titles : titles[0]) ?? '',
    kind: quote === null ? 'briefing' : 'passage',
    section: '',
    heading: '',
    colour: 'yellow',
    note: row.text ?? '',
    tags: cleanTags(row.tags ?? []),
    quote,
    position: null,
    replies: [],
    created: row.created,
    updated: row.updated ?? row.created,
  };
  const answers = row.references?.at(-1);
  return { entry, answers: answers === undefined ? null : originOf(answers) };
}

function quoteOf({ target }: Row): Entry['quote'] {
  const selectors = target?.flatMap(({ selector }) => selector ?? []) ?? [];
  const [quote] = selectors.flatMap((selector) => QuoteSelector.safeParse(selector).data ?? []);
  return quote === undefined ? null : { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix };
}

function originOf(id: string): string {
  return `hypothesis:${id}`;
}
