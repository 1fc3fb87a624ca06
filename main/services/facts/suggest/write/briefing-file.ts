/** A briefing's file: read as it is now, written if nobody else has written it meanwhile. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { AttacheError } from '../../../../../shared/errors.ts';
import { unreadableFile, unwritableFile } from '../../../../file-failure.ts';
import { writeFileSafely } from '../../../../write-file.ts';

/** The text of a file with its byte order mark; errors `unreadable-file`, and `conflict` for what is not UTF-8. */
export async function readText(file: string): Promise<string> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw unreadableFile(file, cause);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new AttacheError(
      'conflict',
      `“${file}” is not UTF-8 text; nothing was added to it.`,
      { file },
      cause,
    );
  }
}

/**
 * Replaces a text by another, whole or not at all; answers false, and writes nothing, when the file holds another text by
 * now. Error `unwritable-file`, also for a file that is marked as read-only: replacing it would pass over the mark.
 */
export async function replaceText(file: string, before: string, after: string): Promise<boolean> {
  const { mode } = await stat(file).catch((cause: unknown) => {
    throw unreadableFile(file, cause);
  });
  if ((mode & 0o222) === 0)
    throw unwritableFile(file, Object.assign(new Error('The file is read-only'), { code: 'EACCES' }));
  if ((await readText(file)) !== before) return false;
  await writeFileSafely(file, Buffer.from(after));
  return true;
}

/** Names a text among all others. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
