/**
 * What the list showed of a library when it was last read to its end: shown again at the next opening, before any file is
 * read. A cache: each file that is read puts its entry right, and one that does not check out counts as none.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import type { BriefingSummary } from '../../../shared/model/briefing.ts';
import type { Log } from '../../platform.ts';
import { writeFileSafely } from '../../write-file.ts';

const Entry: z.ZodType<BriefingSummary> = z.object({
  id: z.string(),
  path: z.string(),
  title: z.object({ value: z.string(), from: z.enum(['frontmatter', 'heading', 'file']) }),
  date: z.object({ value: z.string(), from: z.enum(['frontmatter', 'file']) }),
  lang: z.string(),
  tags: z.array(z.string()),
  sectionCount: z.number(),
  words: z.number(),
  problems: z.array(
    z.object({
      severity: z.enum(['error', 'warning']),
      message: z.string(),
      line: z.number().exactOptional(),
    }),
  ),
  hash: z.string(),
});
const Entries = z.array(Entry);

export type Catalogue = {
  /** By id; none when nothing was kept, or nothing that can be read. */
  load(): Promise<Map<string, BriefingSummary>>;
  /** Keeps these instead, where they differ. A disk that refuses costs the next start some time and nothing else. */
  save(summaries: BriefingSummary[]): Promise<void>;
};

/** `file`: absolute path; its folder is made when missing. */
export function openCatalogue(file: string, log: Log): Catalogue {
  let kept = '';
  return {
    async load() {
      kept = await readFile(file, 'utf8').catch(() => '');
      return new Map(entriesOf(kept).map((entry) => [entry.id, entry]));
    },
    async save(summaries) {
      const text = JSON.stringify(summaries);
      if (text === kept) return;
      try {
        await mkdir(dirname(file), { recursive: true });
        await writeFileSafely(file, Buffer.from(text));
        kept = text;
      } catch (cause) {
        log.warn('The list of the library could not be kept for the next start', cause);
      }
    },
  };
}

function entriesOf(text: string): BriefingSummary[] {
  try {
    return Entries.parse(JSON.parse(text));
  } catch {
    return []; // damaged, or of another version of the app: the files are read as at a first opening
  }
}
