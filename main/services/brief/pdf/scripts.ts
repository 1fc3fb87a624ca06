/**
 * Faces for scripts that the Source faces do not have, one weight each, made by `scripts/fonts.ts`. The CJK ones hold
 * only what their language draws otherwise than Simplified Chinese, which has the rest; so all are asked in turn.
 */

import { scriptOf } from '../../../../shared/languages.ts';

/** `writes` tells, without opening the font, whether it can have a character. */
type Script = { file: string; writes: RegExp };

const CJK = /[\u2460-\u24ff\u2500-\u27bf\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/;

export const SCRIPTS = {
  arabic: {
    file: 'Amiri-Regular.ttf.br',
    writes: /[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff\ufb50-\ufdff\ufe70-\ufeff]/,
  },
  hebrew: { file: 'NotoSerifHebrew-Regular.ttf.br', writes: /[\u0590-\u05ff\u20aa\ufb1d-\ufb4f]/ },
  hans: { file: 'NotoSansSC-Regular.ttf.br', writes: CJK },
  hant: { file: 'NotoSansTC-Regular.ttf.br', writes: CJK },
  japanese: { file: 'NotoSansJP-Regular.ttf.br', writes: CJK },
  korean: { file: 'NotoSansKR-Regular.ttf.br', writes: CJK },
} as const satisfies Record<string, Script>;

export type ScriptFace = keyof typeof SCRIPTS;

/** For each script of a language (ISO 15924), the CJK faces, the nearest to what its readers write first. */
const ORDERS: Record<string, readonly ScriptFace[]> = {
  Hant: ['hant', 'hans', 'japanese', 'korean'],
  Jpan: ['japanese', 'hans', 'hant', 'korean'],
  Kore: ['korean', 'hant', 'hans', 'japanese'],
};
const HANS: readonly ScriptFace[] = ['hans', 'japanese', 'hant', 'korean'];

/** The faces in which characters of a text in `lang` (BCP 47) are looked for, one after the other. */
export function scriptFaces(lang: string): ScriptFace[] {
  return ['arabic', 'hebrew', ...(ORDERS[scriptOf(lang)] ?? HANS)];
}

const FROM_RIGHT: ReadonlySet<string> = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);

/** Whether texts in `lang` (BCP 47) run from right to left. */
export function runsFromRight(lang: string): boolean {
  return FROM_RIGHT.has(scriptOf(lang));
}
