/** A parsed query made ready for the segments of one language: its words analysed, each with its part in the whole. */
import type { Range } from '../../../../shared/model/annotation.ts';
import type { FilterQuery, Query, QueryNode, TextField, WordQuery } from '../../../../shared/query/nodes.ts';
import type { Language } from '../analysis/languages.ts';
import { fold, words } from '../analysis/words.ts';
import { FIELDS, type Field } from '../document.ts';

/**
 * One word asked for: `exact` as written (folded), `inflected` with all words of its stem, `prefix` all words that begin
 * so, `begun` both of these, `infix` all that contain it, `fuzzy` all at most `distance` letters off.
 */
export type Slot = { raw: string; word: string } & (
  | { kind: 'exact' | 'inflected' | 'prefix' | 'begun' | 'infix' }
  | { kind: 'fuzzy'; distance: number }
);

/** Words that must follow each other in one of the fields; most often a single one. */
export type Sequence = Slot[];

/**
 * What is looked up as one: a sequence; or several near each other, with at most `distance` words beside them between the
 * first and the last. `asked` is as typed, `at` where it begins in the query: the term's name in all languages' plans.
 */
export type Term = { asked: string; at: number; fields: readonly Field[]; scores: boolean } & (
  | { kind: 'sequence'; of: Sequence }
  | { kind: 'near'; of: Sequence[]; distance: number }
);

/** A condition on a section; `term` is an index into the plan's terms. */
export type Part =
  | { kind: 'term'; term: number }
  | { kind: 'filter'; filter: FilterQuery }
  | { kind: 'all' | 'any'; of: Part[] }
  | { kind: 'not'; of: Part };

/**
 * `want`: a section must fulfil it, unless no section fulfils all that is wanted. `must`: a section must fulfil it in any
 * case, because the reader was exact. `may`: it only adds to the score.
 */
export type Clause = Range & { role: 'want' | 'must' | 'may'; part: Part };

export type Plan = { terms: Term[]; clauses: Clause[] };

const FIELDS_OF: Record<TextField, readonly Field[]> = {
  title: ['title'],
  heading: ['heading'],
  text: ['text'],
  note: ['note'],
};

/** A beginning this short fits too much to be wanted beside other words. */
const SHORT_BEGINNING = 2;

export function planQuery(query: Query, language: Language): Plan {
  return new Planner(language).plan(query);
}

class Planner {
  readonly #language: Language;
  readonly #terms: Term[] = [];

  constructor(language: Language) {
    this.#language = language;
  }

  plan({ all }: Query): Plan {
    const eased = this.#withoutCommon(all);
    const others = eased.length > 1;
    const clauses = eased.flatMap((node): Clause[] => {
      const isShort = others && isShortBeginning(node);
      const part = this.#part(isShort ? { ...node, begun: false } : node, true);
      const role = isShort ? 'may' : isRelaxable(node) ? 'want' : 'must';
      return part === null ? [] : [{ start: node.start, end: node.end, role, part }];
    });
    return { terms: this.#terms, clauses };
  }

  /** Null where there is no word to look for. */
  #part(node: QueryNode, scores: boolean): Part | null {
    switch (node.kind) {
      case 'all':
      case 'any': {
        const of = node.kind === 'all' ? this.#withoutCommon(node.of) : node.of;
        const parts = of.flatMap((child) => this.#part(child, scores) ?? []);
        return parts.length === 0 ? null : { kind: node.kind, of: parts };
      }
      case 'not': {
        const of = this.#part(node.of, false);
        return of === null ? null : { kind: 'not', of };
      }
      default:
        return isWordQuery(node) ? this.#termPart(node, scores) : { kind: 'filter', filter: node };
    }
  }

  #termPart(node: WordQuery, scores: boolean): Part | null {
    const fields = node.field === null ? FIELDS : FIELDS_OF[node.field];
    const of = node.kind === 'near' ? node.of.map(sequenceOf) : [sequenceOf(node)];
    const [first, ...more] = of.filter((sequence) => sequence.length > 0);
    if (first === undefined) return null;
    const common = { asked: askedOf(node), at: node.start, fields, scores };
    const term = this.#terms.push(
      node.kind === 'near' && more.length > 0
        ? { ...common, kind: 'near', of: [first, ...more], distance: node.distance }
        : { ...common, kind: 'sequence', of: first },
    );
    return { kind: 'term', term: term - 1 };
  }

  /** Beside words that tell, those too common to tell are left out. */
  #withoutCommon(nodes: QueryNode[]): QueryNode[] {
    const telling = nodes.filter((node) => hasWords(node) && !this.#isCommon(node));
    return telling.length === 0 ? nodes : nodes.filter((node) => !this.#isCommon(node));
  }

  #isCommon(node: QueryNode): boolean {
    if (node.kind !== 'word' || node.field !== null) return false;
    const [only, ...more] = words(node.text);
    return only !== undefined && more.length === 0 && this.#language.stem(only) === null;
  }
}

/** Only words that were asked for without a field, and nothing kept out. */
function isRelaxable(node: QueryNode): boolean {
  if (node.kind === 'all' || node.kind === 'any') return node.of.every(isRelaxable);
  return node.kind !== 'not' && isWordQuery(node) && node.field === null;
}

/** Whether the node asks for words, and does not only filter or keep out. */
function hasWords(node: QueryNode): boolean {
  if (node.kind === 'all' || node.kind === 'any') return node.of.some(hasWords);
  return node.kind !== 'not' && isWordQuery(node);
}

function isWordQuery(node: QueryNode): node is WordQuery {
  return 'field' in node;
}

function isShortBeginning(node: QueryNode): node is WordQuery & { kind: 'word' } {
  return node.kind === 'word' && node.begun && node.field === null && node.text.length <= SHORT_BEGINNING;
}

function askedOf(node: WordQuery): string {
  if (node.kind === 'near') return node.of.map(askedOf).join(' … ');
  return node.text;
}

function sequenceOf(node: WordQuery): Sequence {
  if (node.kind === 'near') return [];
  const raws = words(node.text);
  return raws.map((raw, index) => slotOf(node, raw, index === raws.length - 1));
}

/** What the node asks of one of its words; only the last can be a beginning, a part or misspelt. */
function slotOf(node: Exclude<WordQuery, { kind: 'near' }>, raw: string, last: boolean): Slot {
  const slot = { raw, word: fold(raw) };
  switch (node.kind) {
    case 'phrase':
      return { ...slot, kind: last && node.begun ? 'prefix' : 'exact' };
    case 'word':
      return { ...slot, kind: last && node.begun ? 'begun' : 'inflected' };
    case 'prefix':
    case 'infix':
      return { ...slot, kind: last ? node.kind : 'inflected' };
    case 'fuzzy':
      return last ? { ...slot, kind: 'fuzzy', distance: node.distance } : { ...slot, kind: 'inflected' };
  }
}
