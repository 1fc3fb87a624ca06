/** Which files make up the index: one small file, replaced as a whole, so that a crash leaves the old index or the new. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { z } from 'zod';
import { VERSION } from './blob.ts';

const Entry = z.object({
  file: z.string().regex(/^[\w-]+\.segment$/),
  indexed: z.int(),
  stored: z.int(),
  crc: z.int(),
  /** Rows of briefings that are buried. */
  buried: z.array(z.int()),
});
export type Entry = z.infer<typeof Entry>;

const Manifest = z.object({ version: z.literal(VERSION), segments: z.array(Entry) });

/** Its file's name. */
export const MANIFEST = 'manifest.json';

/** The first line is the checksum of the rest, because half a list of numbers is a list of numbers, too. */
export function writeManifest(folder: string, segments: Entry[]): void {
  const text = JSON.stringify({ version: VERSION, segments });
  const beside = join(folder, `${MANIFEST}.new`);
  writeFileSync(beside, `${crc32(text)}\n${text}`);
  renameSync(beside, join(folder, MANIFEST));
}

/** Null where there is none yet. Throws when it is damaged or of another version. */
export function readManifest(folder: string): Entry[] | null {
  const text = read(join(folder, MANIFEST));
  if (text === null) return null;
  const [checksum = '', ...rest] = text.split('\n');
  const body = rest.join('\n');
  if (Number(checksum) !== crc32(body)) throw new Error('The list of the index’s files is damaged');
  return Manifest.parse(JSON.parse(body)).segments;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return null;
    throw cause;
  }
}
