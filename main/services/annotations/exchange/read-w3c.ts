/**
 * Reads JSON-LD of the Web Annotation model (https://www.w3.org/TR/annotation-model/): one annotation, a list, a page or
 * a collection with its pages, ours and other programs'. Of an annotation on several things the first is taken; of the
 * selectors those that name a fragment, a quotation or a position.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { AnnotationKind } from '../../../../shared/model/annotation.ts';
import { briefingAt } from './address.ts';
import { checked, cleanTags, damaged, Entry, nearestColour, Time } from './entry.ts';
import { type Post, threaded } from './threads.ts';

/** The model lets nearly every value be one or a list. */
const list = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(schema),
  );

/** A resource is an IRI, or an object with one. */
const Iri = z.union([z.string(), z.looseObject({ id: z.string() }).transform(({ id }) => id)]);

const Selector = z.union([
  z.string().transform((id) => ({ type: [], id, refinedBy: [] })),
  z.looseObject({
    type: list(z.string()),
    get refinedBy() {
      return list(Selector);
    },
  }),
]);
type Selector = { type: string[]; refinedBy: Selector[]; [key: string]: unknown };

const Target = z.union([
  z.string().transform((id) => ({ source: id, label: '', styleClass: [], selector: [] })),
  z.looseObject({
    source: Iri,
    label: z.string().default(''),
    styleClass: list(z.string()),
    selector: list(Selector),
  }),
  z
    .looseObject({ id: z.string() })
    .transform(({ id }) => ({ source: id, label: '', styleClass: [], selector: [] })),
]);
type Target = z.infer<typeof Target>;

const Body = z.union([
  z.string().transform((id) => ({ value: `<${id}>`, id, purpose: [] as string[] })),
  z.looseObject({
    value: z.string().optional(),
    id: z.string().optional(),
    purpose: list(z.string()),
  }),
]);
type Body = z.infer<typeof Body>;

const WebAnnotation = z.looseObject({
  id: z.string().optional(),
  motivation: list(z.string()),
  body: list(Body),
  bodyValue: z.string().optional(),
  target: list(Target).refine((targets) => targets.length > 0, 'It has no target'),
  created: Time.nullable().default(null),
  modified: Time.nullable().default(null),
});

const Fragment = z.object({ value: z.string(), label: z.string().default('') });
const QuoteSelector = z.object({
  exact: z.string(),
  prefix: z.string().default(''),
  suffix: z.string().default(''),
});
const Position = z.object({ start: z.int().min(0), end: z.int().min(0) });

const Typed = z.looseObject({ type: list(z.string()) });

/** Null when `json` is none of it. Error `unreadable-file` when an entry of it is damaged. */
export function readW3c(file: string, json: unknown): Entry[] | null {
  const items = itemsOf(file, json);
  return items === null ? null : threaded(items.map((item, index) => toPost(file, item, index)));
}

function itemsOf(file: string, json: unknown): unknown[] | null {
  if (Array.isArray(json)) {
    return json.length > 0 && json.every((item) => hasType(item, 'Annotation')) ? json : null;
  }
  if (hasType(json, 'Annotation')) return [json];
  if (hasType(json, 'AnnotationPage')) return pageItems(file, json);
  if (!hasType(json, 'AnnotationCollection')) return null;
  const { first, total } = z.looseObject({}).parse(json);
  return first === undefined && total === 0 ? [] : pageItems(file, first);
}

function hasType(value: unknown, type: string): boolean {
  return Typed.safeParse(value).data?.type.includes(type) ?? false;
}

/** The items of a page and of those that follow it; a page that lies elsewhere would be lost without a word. */
function pageItems(file: string, page: unknown): unknown[] {
  const items: unknown[] = [];
  for (let next = page; next !== undefined; ) {
    if (typeof next === 'string') throw damaged(file, 'the list', `it goes on at ${next}, outside the file`);
    const read = checked(Page, next, file, 'the list');
    items.push(...read.items);
    next = read.next;
  }
  return items;
}

const Page = z.looseObject({ items: list(z.unknown()), next: z.unknown().optional() });

function toPost(file: string, item: unknown, index: number): Post {
  const where = `entry ${index + 1}`;
  const annotation = checked(WebAnnotation, item, file, where);
  const { body, bodyValue = '', created, modified } = annotation;
  const [target] = annotation.target as [Target];
  const place = placeOf(target, file, where);
  const entry = {
    origin: annotation.id === undefined ? `w3c:${digest(item)}` : originOf(annotation.id),
    briefing: briefingAt(target.source) ?? target.source,
    title: target.label,
    kind: kindOf(annotation.motivation, place),
    ...place,
    colour: nearestColour(target.styleClass[0] ?? ''),
    note: [bodyValue, ...body.filter((one) => !isTag(one)).map(textOf)].filter(Boolean).join('\n\n'),
    tags: cleanTags(body.filter(isTag).map(textOf)),
    replies: [],
    created,
    updated: modified ?? created,
  };
  const answers = annotation.motivation.includes('replying') ? originOf(target.source) : null;
  return { entry: checked(Entry, entry, file, where), answers };
}

function isTag({ purpose }: Body): boolean {
  return purpose.includes('tagging');
}

function textOf({ value, id }: Body): string {
  return value ?? (id === undefined ? '' : `<${id}>`);
}

type Place = Pick<Entry, 'section' | 'heading' | 'quote' | 'position'>;

function placeOf(target: Target, file: string, where: string): Place {
  const selectors = flat(target.selector as Selector[]);
  const read = <Schema extends z.ZodType>(type: string, schema: Schema) => {
    const selector = selectors.find((each) => each.type.includes(type));
    return selector === undefined ? null : checked(schema, selector, file, where);
  };
  const fragment = read('FragmentSelector', Fragment);
  const quote = read('TextQuoteSelector', QuoteSelector);
  return {
    section: fragment?.value ?? '',
    heading: fragment?.label ?? '',
    quote: quote?.exact === '' ? null : quote,
    position: read('TextPositionSelector', Position),
  };
}

function flat(selectors: readonly Selector[]): Selector[] {
  return selectors.flatMap((selector) => [selector, ...flat(selector.refinedBy)]);
}

function kindOf(motivation: readonly string[], { section, quote }: Place): AnnotationKind {
  if (quote !== null) return 'passage';
  if (section === '') return 'briefing';
  return motivation.includes('bookmarking') ? 'bookmark' : 'section';
}

/** Our ULID, else the IRI as it is. */
function originOf(id: string): string {
  return id.replace(/^urn:ulid:/, '');
}

/** Names an annotation without an id by what it says, so that it is not imported twice. */
function digest(item: unknown): string {
  return createHash('sha256').update(JSON.stringify(item)).digest('hex').slice(0, 32);
}
