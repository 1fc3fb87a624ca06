/** Changes an index without end, so that it is killed amid writing and merging: `churning.ts FOLDER SEED`. */
import type { SearchDocument } from '../../../../main/services/search/document.ts';
import { Collection } from '../../../../main/services/search/segments/collection.ts';
import { Store } from '../../../../main/services/search/storage/store.ts';

/** How many briefings there are. */
export const NUMBERS = 60;

/** The text says which briefing it is of, and in which version. */
export function documentNumber(id: number, version: number): SearchDocument {
  const sections = ['one', 'two'].map((section) => ({
    section,
    kind: 'body' as const,
    heading: '',
    text: `w${id}v${version} ${section}`,
    notes: [],
    highlights: 0,
  }));
  const rest = { title: '', date: '2025', lang: 'en', tags: [], parties: [], sources: [], read: false };
  return { briefing: String(id), ...rest, sections };
}

function churn(folder: string, seed: number): void {
  const store = new Store(folder, (what, cause) => {
    throw new Error(what, { cause });
  });
  const collection = new Collection(store.open(), store);
  for (let step = 0; ; step++) {
    const id = (seed * 31 + step * 17) % NUMBERS;
    const version = seed * 100_000 + step;
    collection.put([{ document: documentNumber(id, version), stamp: String(version) }]);
    if (step % 5 === 4) collection.remove([String((id + 1) % NUMBERS)]);
    collection.flush();
    store.save();
    for (const _step of collection.merge()) store.save();
    store.save();
    if (step === 0) process.send?.('at work');
  }
}

const [folder, seed] = process.argv.slice(2);
if (process.send !== undefined && folder !== undefined && seed !== undefined) churn(folder, Number(seed));
