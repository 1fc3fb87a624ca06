import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { unreadableFile } from '../../../file-failure.ts';
import type { Services } from '../../../services.ts';
import { type Command, found } from '../command.ts';

/** Makes a briefing of each document. */
export const importFiles: Command = async (services, files) => {
  const imported: { file: string; briefing: string }[] = [];
  for (const file of files) imported.push({ file, briefing: await importFile(services, file) });
  const lines = imported.map(({ file, briefing }) => `${file} is now the briefing ${briefing}`);
  return found(imported, lines, true);
};

async function importFile(services: Services, file: string): Promise<string> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw unreadableFile(file, cause);
  });
  return services.importFile(basename(file), bytes);
}
