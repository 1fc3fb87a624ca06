/** What the text of a briefing suggests that its facts do not state yet. */
import { createHash } from 'node:crypto';
import type { Briefing } from '../../../../shared/model/briefing.ts';
import { SUGGESTION_KINDS, type Suggestion } from '../../../../shared/model/suggestion.ts';
import { entriesOf } from './entries.ts';
import { type Draft, type Found, findIn, type TextSection } from './find/index.ts';
import { FactIds, slug } from './ids.ts';
import { statedIn } from './stated.ts';

/** Of a longer text only so much is read (UTF-16 units): about a hundred pages, which take seconds. */
const LONGEST = 300_000;

/** A name may stand in every sentence; so many of its places are told. */
const MOST_PASSAGES = 20;

/** The rules know English alone. */
export function isKnownLanguage(lang: string): boolean {
  return /^en(?:-|$)/i.test(lang);
}

/** All suggestions by the author's own text, in the order of their kinds. None for a language that the rules do not know. */
export async function suggest(briefing: Briefing): Promise<Suggestion[]> {
  if (!isKnownLanguage(briefing.lang)) return [];
  const found = await findIn(ownText(briefing));
  const isStated = statedIn(briefing);
  const open = together(found.filter(({ draft }) => !isStated(draft))); // a span may be stated of one passage and not of another
  const ids = new FactIds(briefing);
  const [source, ...others] = briefing.sources;
  const sources = source === undefined || others.length > 0 ? {} : { sources: [source.id] };
  const taken = new Set<string>();
  return open.toSorted(byKind).map(({ kind, label, passages, draft }) => {
    const support = { section: passages[0]?.section ?? '', ...sources };
    return {
      id: unique(`${kind}-${slug(label)}${sentenceMark(draft)}`, taken),
      kind,
      label,
      passages: passages.slice(0, MOST_PASSAGES),
      entries: entriesOf(draft, label, ids, support),
    };
  });
}

function byKind(a: Found, b: Found): number {
  return SUGGESTION_KINDS.indexOf(a.kind) - SUGGESTION_KINDS.indexOf(b.kind);
}

/** What the frontmatter states is no text to find facts in. */
function ownText({ sections }: Briefing): TextSection[] {
  const own: TextSection[] = [];
  let room = LONGEST;
  for (const { id, kind, text } of sections) {
    if ((kind !== 'lead' && kind !== 'body') || room <= 0) continue;
    own.push({ id, text: text.slice(0, room) });
    room -= text.length;
  }
  return own;
}

/** What is found twice is one finding with the passages of both. */
function together(found: Found[]): Found[] {
  const groups = Map.groupBy(found, ({ kind, draft }) => `${kind} ${keyOf(draft)}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ ...first, passages: group.flatMap(({ passages }) => passages) }];
  });
}

/** Equal for findings that state the same; see `statedIn`. */
function keyOf(draft: Draft): string {
  switch (draft.what) {
    case 'party':
    case 'venture':
      return draft.name;
    case 'role':
      return `${draft.name}: ${draft.role}`;
    case 'place':
      return draft.place;
    case 'commitment':
      return `${draft.currency} ${draft.amount}`;
    case 'condition':
      return draft.amount;
    case 'figure':
      return draft.value;
    case 'event':
      return `${draft.date} ${draft.summary}`;
    case 'statement':
      return draft.summary;
  }
}

/** Tells “2030” of one sentence from “2030” of another, whatever else stands in the text. */
function sentenceMark(draft: Draft): string {
  if (draft.what !== 'event' && draft.what !== 'statement') return '';
  return `-${createHash('sha256').update(draft.summary).digest('hex').slice(0, 4)}`;
}

function unique(id: string, taken: Set<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  taken.add(free);
  return free;
}
