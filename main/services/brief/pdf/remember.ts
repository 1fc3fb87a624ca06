/** Entries kept before all are dropped: about the words of a thousand pages. */
const MOST = 50_000;

/** Answers of a costly function of one text, kept; `answer` must give the same for the same text. */
export function remembering<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    if (known.size >= MOST) known.clear();
    const fresh = answer(text);
    known.set(text, fresh);
    return fresh;
  };
}
