/** A brief for each of many briefings, in one folder. */
import { join, parse } from 'node:path';
import type { SavedBriefs } from '../shared/contract/brief.ts';
import type { BriefOptions, Format } from '../shared/model/brief.ts';
import { type Follow, refusalOf } from './services/brief/index.ts';
import type { Services } from './services.ts';
import { writeFileSafely } from './write-file.ts';

type Wanted = { folder: string; briefings: string[]; format: Format; options: BriefOptions };

/**
 * Writes them one after the other, each whole or not at all; two briefings of one title get two names. One that cannot be
 * printed does not cost the others. Error `unwritable-file`; throws the signal's reason between two briefs when it is ended.
 */
export async function saveBriefs(
  services: Services,
  { folder, briefings, format, options }: Wanted,
  { signal, onProgress }: Follow = {},
): Promise<SavedBriefs> {
  const taken = new Set<string>();
  const answer: SavedBriefs = { saved: [], refused: [] };
  for (const [index, id] of briefings.entries()) {
    signal?.throwIfAborted();
    onProgress?.(index, briefings.length);
    const refusal = refusalOf(await services.library.get(id));
    if (refusal !== null) {
      answer.refused.push(refusal);
      continue;
    }
    const { fileName, pages, bytes } = await services.makeBrief(
      [id],
      options,
      format,
      signal ? { signal } : {},
    );
    const file = join(folder, freeName(fileName, taken));
    await writeFileSafely(file, bytes);
    answer.saved.push({ file, pages });
  }
  return answer;
}

/** `Name.pdf`, `Name 2.pdf`: many systems take names that differ in case alone for one. */
function freeName(fileName: string, taken: Set<string>): string {
  const { name, ext } = parse(fileName);
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? fileName : `${name} ${count}${ext}`;
    if (taken.has(free.toLowerCase())) continue;
    taken.add(free.toLowerCase());
    return free;
  }
}
