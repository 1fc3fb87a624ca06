/** The ids that facts get in a briefing: those it has for what it names already, new ones for the rest. */
import type { Briefing } from '../../../../shared/model/briefing.ts';
import { nameKey } from '../across/names.ts';

export type Stating = Pick<
  Briefing,
  'facts' | 'figures' | 'judgements' | 'assumptions' | 'otherViews' | 'indicators'
>;

const LONGEST = 40;

export class FactIds {
  readonly #taken: Set<string>;
  readonly #parties: Map<string, string>;
  readonly #ventures: Map<string, string>;

  constructor(stated: Stating) {
    const { facts, figures, judgements, assumptions, otherViews, indicators } = stated;
    const terms = facts.agreements.flatMap((agreement) => agreement.terms);
    const all = [
      ...Object.values(facts),
      terms,
      figures,
      judgements,
      assumptions,
      otherViews,
      indicators,
    ].flat();
    this.#taken = new Set(all.map(({ id }) => id));
    const names = ({ id, name, aliases = [] }: { id: string; name: string; aliases?: string[] }) =>
      [name, ...aliases].map((each) => [nameKey(each), id] as const);
    this.#parties = new Map(facts.parties.flatMap(names));
    this.#ventures = new Map(facts.ventures.flatMap(names));
  }

  party(name: string): string {
    return this.#known(this.#parties, name);
  }

  venture(name: string): string {
    return this.#known(this.#ventures, name);
  }

  /** An id for something that has no name, made of a few words about it. */
  fresh(words: string): string {
    const base = slug(words);
    let id = base;
    for (let number = 2; this.#taken.has(id); number += 1) id = `${base}-${number}`;
    this.#taken.add(id);
    return id;
  }

  #known(ids: Map<string, string>, name: string): string {
    const id = ids.get(nameKey(name)) ?? this.fresh(name);
    ids.set(nameKey(name), id);
    return id;
  }
}

/** Words as an id: `$500 billion` → `500-billion`; whole words, as many as fit. */
export function slug(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const parts = plain.split(/[^a-z0-9]+/).filter((part) => part !== '');
  const fitting = parts.filter((_part, at) => parts.slice(0, at + 1).join('-').length <= LONGEST);
  // Letters without a Latin form leave nothing, and digits alone would be read as a number.
  const id = fitting.join('-') || (parts[0]?.slice(0, LONGEST) ?? '');
  return /[a-z]/.test(id) ? id : ['fact', id].filter((part) => part !== '').join('-');
}
