import writeFileAtomic from 'write-file-atomic';
import { AttacheError } from '../shared/errors.ts';

/** Writes beside and renames, so that a failure leaves the old file or the new one. Error `unwritable-file`. */
export async function writeFileSafely(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFileAtomic(file, Buffer.from(bytes));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AttacheError('unwritable-file', `“${file}” could not be written: ${reason}`, { file }, cause);
  }
}
