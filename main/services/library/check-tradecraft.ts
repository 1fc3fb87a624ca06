/**
 * Whether judgements say how likely a thing is, or how sure the author is, each in a sentence of its own.
 * Source: ICD 203, https://www.dni.gov/files/documents/ICD/ICD-203.pdf
 */
import { type Judgement, LIKELIHOODS, type Problem } from '../../../shared/model/briefing.ts';

const LIKELIHOOD = new RegExp(`\\b(?:${LIKELIHOODS.join('|')}|probably|improbable)\\b`, 'i');
const CONFIDENCE = /\b(?:high|moderate|low)(?:ly)? confiden(?:ce|t)\b/i;

/** A warning for each judgement that mixes the two, and for each that says neither. */
export function checkTradecraft(judgements: Judgement[]): Problem[] {
  return judgements.flatMap((judgement) => {
    const message = fault(judgement);
    return message === null ? [] : [{ severity: 'warning' as const, message }];
  });
}

function fault({ id, text, reason = '', likelihood, confidence }: Judgement): string | null {
  if (likelihood !== undefined && confidence !== undefined)
    return `The judgement “${id}” gives both a likelihood and a confidence; say them in two sentences.`;
  const mixed = mixedSentence(`${text} ${reason}`);
  if (mixed !== undefined)
    return `The judgement “${id}” says how likely and how sure in one sentence (“${mixed.trim()}”); say them in two.`;
  if (likelihood === undefined && confidence === undefined)
    return `The judgement “${id}” says neither how likely it is nor how sure its author is; give one of the two.`;
  return null;
}

function mixedSentence(text: string): string | undefined {
  const mixes = (words: string) => LIKELIHOOD.test(words) && CONFIDENCE.test(words);
  if (!mixes(text)) return undefined; // few do, and to find sentences takes long at first
  const sentences = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text);
  return Array.from(sentences, ({ segment }) => segment).find(mixes);
}
