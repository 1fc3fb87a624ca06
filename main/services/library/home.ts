/**
 * The home library: the briefings that Attaché brings along, laid out as plain files in the data folder, where the
 * reader may edit and delete them like any others.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { writeFileSafely } from '../../write-file.ts';

/** What was laid out, by file name, with the SHA-256 of its bytes: tells the reader's own work from ours. */
const Seeded = z.record(z.string(), z.string());

const RECORD = '.attache-seeded.json';

/**
 * Lays out the bundled briefings and answers the folder. A file is written when it was never laid out, or when it is as
 * we left it and the app brings a newer one; what the reader edited or deleted stays so.
 */
export async function seedHome(assets: string, data: string): Promise<string> {
  const home = homeFolder(data);
  await mkdir(home, { recursive: true });
  const record = join(home, RECORD);
  const seeded = await readRecord(record);
  const before = JSON.stringify(seeded);
  for (const name of await readdir(join(assets, 'library'))) {
    const bytes = await readFile(join(assets, 'library', name));
    const ours = sha256(bytes);
    if (seeded[name] === ours) continue;
    const present = await readFile(join(home, name)).catch(() => null);
    const touched = present === null ? seeded[name] !== undefined : sha256(present) !== seeded[name];
    if (touched) continue;
    await writeFileSafely(join(home, name), bytes);
    seeded[name] = ours;
  }
  if (JSON.stringify(seeded) !== before)
    await writeFileSafely(record, Buffer.from(`${JSON.stringify(seeded, null, 2)}\n`));
  return home;
}

/**
 * What annotations of a library are filed under: `home` for the home library, so that they stay with it when the data
 * folder moves; the absolute path of any other.
 */
export function libraryKey(root: string, data: string): string {
  return resolve(root) === homeFolder(data) ? 'home' : resolve(root);
}

function homeFolder(data: string): string {
  return resolve(data, 'library');
}

/** A record that is missing or damaged counts as empty: then files that are there are taken for the reader's own. */
async function readRecord(file: string): Promise<Record<string, string>> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  try {
    return Seeded.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
