/** What the system's error codes about files mean to a reader. */
import { AttacheError } from '../shared/errors.ts';

/** Codes of Node's system errors, https://nodejs.org/api/errors.html#common-system-errors, and what helps. */
const REASONS: Record<string, string> = {
  ENOENT: 'there is no such file or folder',
  EEXIST: 'a file of this name is there already',
  EACCES: 'you have no permission. Change the permissions of the file or its folder, then try again',
  EPERM: 'the system does not permit it. Close programs that use the file, then try again',
  EROFS: 'the disk is write-protected',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  ENOSPC: 'the disk is full. Free some space, then try again',
  EDQUOT: 'your share of the disk is full. Free some space, then try again',
  EBUSY: 'another program uses it. Close that program, then try again',
  EMFILE: 'too many files are open. Close some programs, then try again',
  EIO: 'the disk reports an error. Check the disk, then try again',
  ENAMETOOLONG: 'its name is too long',
};

/** The end of a sentence that says what went wrong, without its full stop. The sentence names the file, by its place in the library or in full. */
export function fileReason(cause: unknown): string {
  const code = systemCode(cause);
  return REASONS[code ?? ''] ?? `the system says ${withoutPaths(cause)}`;
}

/** Such as `ESTALE: stale file handle`, without `, scandir '/home/…'`. */
function withoutPaths(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).replace(/, \w+ '.*$/s, '');
}

/** Such as `ENOENT`; undefined for what is no error of the system. */
export function systemCode(cause: unknown): string | undefined {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : undefined;
}

export function unreadableFile(file: string, cause: unknown): AttacheError {
  return new AttacheError(
    'unreadable-file',
    `“${file}” could not be read: ${fileReason(cause)}.`,
    { file },
    cause,
  );
}

export function unwritableFile(file: string, cause: unknown): AttacheError {
  // The file itself need not be there to be written.
  const reason = systemCode(cause) === 'ENOENT' ? 'its folder does not exist' : fileReason(cause);
  return new AttacheError('unwritable-file', `“${file}” could not be written: ${reason}.`, { file }, cause);
}
