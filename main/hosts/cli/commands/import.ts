import type { Filed } from '../../../../shared/contract/library.ts';
import { toFailure } from '../../../../shared/errors.ts';
import { importDocument } from '../../../open-file.ts';
import type { Command } from '../command.ts';

/** Makes a briefing of each document; one that fails does not cost the others. */
export const importFiles: Command = async (services, files) => {
  const imported: (Filed & { file: string })[] = [];
  const failures: string[] = [];
  for (const file of files) {
    await importDocument(services, file).then(
      (filed) => imported.push({ file, ...filed }),
      (thrown: unknown) => failures.push(toFailure(thrown).message),
    );
  }
  const lines = imported.map(({ file, briefing, isNew }) =>
    isNew ? `${file} is now the briefing ${briefing}` : `${file} was the briefing ${briefing} already`,
  );
  return { json: imported, lines, remarks: failures, exit: failures.length > 0 ? 3 : 0 };
};
