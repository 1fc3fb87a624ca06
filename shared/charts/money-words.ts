/** Words that the charts of money share. */

/** In the order in which a promise becomes money spent. */
export const KINDS = ['announced', 'committed', 'deployed'] as const;

export function currencyWords(currency: string): string {
  return currency === 'USD' ? 'US dollars' : currency;
}
