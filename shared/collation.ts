/** The one order of words in the window: of titles, paths, tags and names. */

/**
 * Compares as `Array.sort` wants it: å and ä with a, ł with l, small letters with large ones, 6 before 59. The language is that of
 * the interface and not the system's: host and page may be told different ones, and the list would jump when the page takes
 * over. One collator for all: to make one for each pair, as `localeCompare` may, takes a second for some thousand titles.
 */
export const compareWords: (a: string, b: string) => number = new Intl.Collator('en', {
  numeric: true,
}).compare;
