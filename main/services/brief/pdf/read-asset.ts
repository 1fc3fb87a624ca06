import { readFileSync } from 'node:fs';
import { AttacheError } from '../../../../shared/errors.ts';

/** A file that ships with the app, `decoded`. Error `unreadable-file`. */
export function readAsset(file: string, decoded = (bytes: Uint8Array): Uint8Array => bytes): Uint8Array {
  try {
    return decoded(readFileSync(file));
  } catch (cause) {
    throw new AttacheError(
      'unreadable-file',
      `The brief could not be printed because ${file} could not be read. Installing Attaché again brings it back.`,
      { file },
      cause,
    );
  }
}
