/**
 * Annotations as JSON-LD of the Web Annotation model (https://www.w3.org/TR/annotation-model/): a collection with one
 * page. Every term is one of the model's own context, so that no program needs to know ours:
 *
 * - what is marked is a FragmentSelector (the section's id; its `label` is the heading) refined by the quotation and by
 *   the position in the section text, in code points; what is on the whole briefing has no selector;
 * - the colour is the target's `styleClass`, and the annotation's stylesheet says what it looks like;
 * - the target's `label` is the briefing's title;
 * - a bookmark is told from a note on a section by its motivation;
 * - a reply is an annotation of its own, whose target is the annotation that began the thread.
 */
import { addressOf } from './address.ts';
import type { Entry, EntryReply } from './entry.ts';

type Json = { [key: string]: string | number | Json | Json[] | string[] };

/** Text of a JSON-LD file. */
export function writeW3c(entries: readonly Entry[]): string {
  const items = entries.flatMap((entry) => [
    annotation(entry),
    ...entry.replies.map((each) => reply(entry, each)),
  ]);
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'attache:annotations',
    type: 'AnnotationCollection',
    label: 'Annotations from Attaché',
    total: items.length,
    first: {
      id: 'attache:annotations/1',
      type: 'AnnotationPage',
      startIndex: 0,
      items,
    },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function annotation(entry: Entry): Json {
  const { origin, note, tags, colour } = entry;
  const bodies = [
    ...(note === '' ? [] : [body(note)]),
    ...tags.map((tag) => ({ type: 'TextualBody', value: tag, purpose: 'tagging' })),
  ];
  return {
    id: urn(origin),
    type: 'Annotation',
    motivation: tags.length > 0 ? [motivation(entry), 'tagging'] : motivation(entry),
    ...times(entry),
    stylesheet: { type: 'CssStylesheet', value: `.${colour} { background-color: ${colour} }` },
    ...(bodies.length > 0 && { body: bodies }),
    target: target(entry),
  };
}

function reply(entry: Entry, each: EntryReply): Json {
  return {
    id: urn(each.id),
    type: 'Annotation',
    motivation: 'replying',
    ...times(each),
    body: [body(each.text)],
    target: urn(entry.origin),
  };
}

function motivation({ kind, note }: Entry): string {
  if (kind === 'bookmark') return 'bookmarking';
  return kind === 'passage' && note === '' ? 'highlighting' : 'commenting';
}

function body(markdown: string): Json {
  return { type: 'TextualBody', value: markdown, format: 'text/markdown', purpose: 'commenting' };
}

function target(entry: Entry): Json {
  return {
    type: 'SpecificResource',
    source: addressOf(entry.briefing),
    ...(entry.title !== '' && { label: entry.title }),
    styleClass: entry.colour,
    ...(entry.kind !== 'briefing' && { selector: selector(entry) }),
  };
}

/** What another program marked may have words, but no section. */
function selector({ section, heading, quote, position }: Entry): Json | Json[] {
  const within = [
    ...(quote === null ? [] : [{ type: 'TextQuoteSelector', ...quote }]),
    ...(position === null ? [] : [{ type: 'TextPositionSelector', ...position }]),
  ];
  if (section === '') return within;
  return {
    type: 'FragmentSelector',
    value: section,
    label: heading,
    ...(within.length > 0 && { refinedBy: within }),
  };
}

function times({ created, updated }: Pick<Entry, 'created' | 'updated'>): Json {
  return { ...(created !== null && { created }), ...(updated !== null && { modified: updated }) };
}

function urn(id: string): string {
  return `urn:ulid:${id}`;
}
