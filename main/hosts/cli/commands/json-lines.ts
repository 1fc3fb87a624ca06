import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { AttacheError } from '../../../../shared/errors.ts';
import { unreadableFile } from '../../../file-failure.ts';

/**
 * The values of a file with one of them a line; `example` shows a reader what a line should be. Empty lines are passed over.
 * Error `unreadable-file`.
 */
export async function readJsonLines<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  example: string,
): Promise<z.infer<Schema>[]> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw unreadableFile(file, cause);
  });
  return text
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, `${file}:${index + 1}`)]));

  function readLine(line: string, place: string): z.infer<Schema> {
    try {
      return schema.parse(JSON.parse(line));
    } catch (cause) {
      throw new AttacheError('unreadable-file', `${place} is no line such as ${example}.`, { place }, cause);
    }
  }
}
