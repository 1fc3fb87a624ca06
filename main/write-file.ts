import writeFileAtomic from 'write-file-atomic';
import { unwritableFile } from './file-failure.ts';

/** Writes beside and renames, so that a failure leaves the old file or the new one. Error `unwritable-file`. */
export async function writeFileSafely(file: string, bytes: Uint8Array): Promise<void> {
  await writeFileAtomic(file, Buffer.from(bytes)).catch((cause: unknown) => {
    throw unwritableFile(file, cause);
  });
}
