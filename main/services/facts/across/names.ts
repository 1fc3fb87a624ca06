/** When two names are equal: case, accents, punctuation and legal endings do not count. */

/** Letters that are no letter with an accent, and yet are written without by those who lack the key. */
const PLAIN: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

const LEGAL_ENDINGS = new Set(
  `inc incorporated corp corporation co company ltd limited llc llp lp plc gmbh mbh ag kg kgaa se sa sas sarl srl spa
  bv nv ab as asa aps oy oyj kk pte pty pvt`.split(/\s+/),
);

/** Words as they are compared: `Łódź & Co.` → `lodz and co`. Only Latin accents are dropped; elsewhere marks are letters. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøłđı]/g, (letter) => PLAIN[letter] ?? letter)
    .replaceAll('&', ' and ')
    .replace(/[.'’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** A name without `the` before it and legal endings after it; one word always stays. Empty for a name without letters. */
export function nameKey(name: string): string {
  const words = folded(name).split(' ');
  if (words.length > 1 && words[0] === 'the') words.shift();
  while (words.length > 1 && (LEGAL_ENDINGS.has(words.at(-1) ?? '') || words.at(-1) === 'and')) words.pop();
  return words.join(' ');
}
