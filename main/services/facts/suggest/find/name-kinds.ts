/** What a run of capitalised words is the name of, as far as the words in and around it show. */
import { around, bare, type Run } from './runs.ts';
import {
  AGENT_VERB,
  CORPORATE_SUFFIX,
  HONORIFIC,
  PARTY_PREPOSITION,
  PLACE_PREPOSITION,
  ROLE_HEAD,
} from './words.ts';

export type NameKind = 'organisation' | 'person' | 'venture' | 'place';

/** What the runs of one name show by themselves; null when none shows anything. */
export function ownKind(runs: Run[]): NameKind | null {
  if (runs.some(isVenture)) return 'venture';
  if (runs.some(isPlace)) return 'place';
  if (runs.some(isPerson)) return 'person';
  if (runs.some(isOrganisation)) return 'organisation';
  return null;
}

function isVenture(run: Run): boolean {
  const { ahead, behind } = around(run);
  return (
    /^Project \p{Lu}/u.test(run.text) ||
    /^,? (?:is |was )?an? (?:new )?(?:joint )?venture\b/.test(behind) ||
    /\bventure,? (?:called|named|known as|dubbed) $/.test(ahead)
  );
}

function isPlace({ words, before, after, sentence }: Run): boolean {
  if (words.every(({ tags }) => tags.has('Place'))) return true;
  // “in Abilene, Texas”
  const isLed = before !== undefined && PLACE_PREPOSITION.test(before.text);
  return (
    isLed &&
    words.at(-1)?.after === ', ' &&
    after?.tags.has('Place') === true &&
    !/^According/.test(sentence.text)
  );
}

const APPOSITION = new RegExp(`^, (?:the |an? |its |their )?(?:[\\w-]+ ){0,3}${ROLE_HEAD}\\b`, 'i');
const TITLE = new RegExp(`\\b${ROLE_HEAD},? $`, 'i');

function isPerson(run: Run): boolean {
  const { words, text, before } = run;
  if (before !== undefined && HONORIFIC.test(before.text)) return true;
  if (words.length < 2 || words.length > 4 || words.some((word) => CORPORATE_SUFFIX.test(bare(word))))
    return false;
  if (!/^[\p{L}.'’ -]+$/u.test(text) || words.some((word) => /^\p{Lu}{2,}$/u.test(word.text))) return false;
  if (words[0]?.tags.has('FirstName') || words[0]?.tags.has('Person')) return true;
  const { ahead, behind } = around(run);
  return APPOSITION.test(behind) || TITLE.test(ahead);
}

function isOrganisation(run: Run): boolean {
  const { words, before, after } = run;
  if (isCommon(run)) return false;
  if (words.some((word, at) => at > 0 && CORPORATE_SUFFIX.test(bare(word)))) return true;
  const acts = after !== undefined && AGENT_VERB.test(after.text) && words.at(-1)?.after === ' ';
  if (acts || /\baccording to $/i.test(around(run).ahead)) return true;
  // Letters alone are mostly no party: AI, API, GPU.
  if (words.length === 1 && /^\p{Lu}{1,5}s?$/u.test(run.text)) return false;
  return (
    words.every(({ tags }) => tags.has('Organization')) ||
    (before !== undefined && PARTY_PREPOSITION.test(before.text))
  );
}

/** A word that is no name by itself, though it is capitalised: an initial, “U.S.”, “Corp”, “Scientists”. */
export function isCommon({ text, words }: Run): boolean {
  const [word] = words;
  if (words.length > 1) return false;
  if (text.length === 1 || /^(?:\p{Lu}\.)+$/u.test(text) || CORPORATE_SUFFIX.test(text)) return true;
  return word?.tags.has('Plural') === true && !word.tags.has('ProperNoun') && !word.tags.has('Organization');
}
