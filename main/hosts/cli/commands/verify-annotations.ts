import { systemCode, unreadableFile } from '../../../file-failure.ts';
import { storeFile } from '../../../services/annotations/files.ts';
import { type Report, verifyStore } from '../../../services/annotations/verify.ts';
import type { Outcome } from '../command.ts';

/**
 * Whether the annotations in the data folder `data` are sound, and the backups of them; exit 1 when something is not. Only
 * reads, and so needs no services: opening the store for good would repair it. Error `unreadable-file`.
 */
export function verifyAnnotations(data: string): Outcome {
  const report = reportOn(data);
  const sound = report.integrity === 'ok' && report.backups.every(({ ok }) => ok);
  return { json: report, lines: linesOf(report), exit: sound ? 0 : 1 };
}

function reportOn(data: string): Report {
  try {
    return verifyStore(storeFile(data));
  } catch (cause) {
    throw systemCode(cause) === undefined ? cause : unreadableFile(data, cause);
  }
}

function linesOf(report: Report): string[] {
  const { file, integrity, backups, setAside } = report;
  return [
    file,
    ...(integrity === 'ok' ? [] : integrity.map((problem) => `problem: ${problem}`)),
    ...countsOf(report),
    ...(backups.length === 0 ? ['no backups'] : []),
    ...backups.map(
      (backup) => `backup of ${backup.taken}, ${backup.ok ? 'sound' : 'damaged'}: ${backup.file}`,
    ),
    ...setAside.map((aside) => `damaged, set aside: ${aside}`),
  ];
}

function countsOf({ version, integrity, annotations, deleted, replies, readings, drafts }: Report): string[] {
  if (version === null) return integrity === 'ok' ? ['no annotations yet'] : [];
  const counts = { annotations, deleted, replies, readings, drafts };
  return [
    integrity === 'ok' ? `sound, of version ${version}` : `of version ${version}`,
    ...Object.entries(counts).map(([what, count]) => `${what}: ${count ?? 'cannot be told'}`),
  ];
}
