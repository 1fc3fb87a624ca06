/** A parsed query made ready for the index: its words analysed, each with its part in the whole. */
import type { Asked, Query, TextField } from '../../../shared/query.ts';
import { foldedWords, isStopWord } from './analysis.ts';
import { FIELDS, type Field } from './document.ts';
import type { BriefingRow, SectionRow } from './segment.ts';

/**
 * One word that a term asks for: `exact` as written (folded), `inflected` with all words of its stem, `prefix` all words
 * that begin so, `begun` both of these, `fuzzy` at most `distance` letters off.
 */
export type Slot =
  | { kind: 'exact' | 'inflected' | 'prefix' | 'begun'; word: string }
  | { kind: 'fuzzy'; word: string; distance: number };

/**
 * Words that must follow each other in one of the fields; most often a single one.
 *
 * `want`: a section must have it, unless no section has all that is wanted. `must`: a section must have it, because the
 * reader named its field. `may`: it only adds to the score. `never`: a section must not have it.
 */
export type Term = { slots: Slot[]; fields: readonly Field[]; role: 'want' | 'must' | 'may' | 'never' };

export type Filter = (briefing: BriefingRow, section: SectionRow) => boolean;

export type Plan = { terms: Term[]; filters: Filter[] };

type WordNode = Extract<Asked, { kind: 'word' | 'prefix' | 'fuzzy' | 'phrase' }>;
type FilterNode = Exclude<Asked, WordNode>;

const FIELDS_OF: Record<TextField, readonly Field[]> = {
  title: ['title'],
  heading: ['heading'],
  text: ['text'],
  note: ['notes'],
};

/** A beginning this short fits too much to be wanted beside other words. */
const SHORT_BEGINNING = 2;

export function planQuery(query: Query): Plan {
  const terms: Term[] = [];
  const filters: Filter[] = [];
  for (const node of query.all) {
    const [asked, not] = node.kind === 'not' ? [node.of, true] : [node, false];
    if (isWordNode(asked)) terms.push(...planTerm(asked, not));
    else filters.push(planFilter(asked, not));
  }
  return { terms: easeCommonWords(terms), filters };
}

function isWordNode(node: Asked): node is WordNode {
  return ['word', 'prefix', 'fuzzy', 'phrase'].includes(node.kind);
}

function planTerm(node: WordNode, not: boolean): Term[] {
  const words = foldedWords(node.text);
  const slots = words.map((word, index) => planSlot(node, word, index === words.length - 1));
  const role = not ? 'never' : node.field === null ? 'want' : 'must';
  const fields = node.field === null ? FIELDS : FIELDS_OF[node.field];
  return slots.length > 0 ? [{ slots, fields, role }] : [];
}

/** What the node asks of one of its words; only the last can be a beginning or misspelt. */
function planSlot(node: WordNode, word: string, last: boolean): Slot {
  switch (node.kind) {
    case 'phrase':
      return { kind: last && node.begun ? 'prefix' : 'exact', word };
    case 'word':
      return { kind: last && node.begun ? 'begun' : 'inflected', word };
    case 'prefix':
      return { kind: last ? 'prefix' : 'inflected', word };
    case 'fuzzy':
      return last ? { kind: 'fuzzy', word, distance: node.distance } : { kind: 'inflected', word };
  }
}

/** Beside other words, stop words are left out, and one or two letters still being typed are not insisted on. */
function easeCommonWords(terms: Term[]): Term[] {
  const telling = terms.filter((term) => term.role !== 'never' && !isCommon(term));
  if (telling.length === 0) return terms;
  const kept = terms.filter((term) => !isCommon(term));
  const others = telling.length > 1;
  return kept.map((term) => (others && isShortBeginning(term) ? easeBeginning(term) : term));
}

function isCommon({ slots: [slot, ...more], role }: Term): boolean {
  if (slot === undefined || more.length > 0 || role !== 'want') return false;
  return (slot.kind === 'inflected' || slot.kind === 'begun') && isStopWord(slot.word);
}

function isShortBeginning({ slots: [slot, ...more], role }: Term): boolean {
  return (
    slot?.kind === 'begun' && more.length === 0 && role === 'want' && slot.word.length <= SHORT_BEGINNING
  );
}

function easeBeginning({ slots, fields }: Term): Term {
  return { slots: slots.map(({ word }) => ({ kind: 'inflected', word })), fields, role: 'may' };
}

function planFilter(node: FilterNode, not: boolean): Filter {
  const passes = filterOf(node);
  return not ? (briefing, section) => !passes(briefing, section) : passes;
}

function filterOf(node: FilterNode): Filter {
  switch (node.kind) {
    case 'tag': {
      const wanted = foldedWords(node.text).join(' ');
      return ({ tags }) => tags.some((tag) => (node.begun ? tag.startsWith(wanted) : tag === wanted));
    }
    case 'after':
      return ({ day }) => day >= node.day;
    case 'before':
      return ({ day }) => day < node.day;
    case 'has':
      return (_, section) => (node.what === 'note' ? section.hasNote : section.hasHighlight);
    case 'is':
      return ({ read }) => read === (node.what === 'read');
  }
}
