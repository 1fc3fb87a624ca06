/** What helps to find out what is wrong on another machine: versions, sizes and the log; nothing of what the reader reads or writes. */
import { arch, release, platform as system, totalmem } from 'node:os';
import type { Diagnostics } from '../shared/contract/app.ts';
import { dataFolder } from './launch.ts';
import { logTail } from './log-file.ts';
import type { Platform } from './platform.ts';
import type { Services } from './services.ts';

export function diagnose(
  { library, search, annotations, troubles }: Services,
  platform: Platform,
): Diagnostics {
  const { electron, chrome, node } = process.versions;
  const { briefings, isComplete } = library.listing();
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    host: platform.host,
    versions: { attache: platform.version, electron, chrome, node },
    system: {
      platform: system(),
      release: release(),
      arch: arch(),
      memoryGb: Math.round(totalmem() / 1024 ** 3),
      locale: Intl.DateTimeFormat().resolvedOptions().locale,
    },
    dataFolder: platform.paths.data === dataFolder(undefined, {}) ? 'the usual one' : 'one that was chosen',
    library: {
      isComplete,
      briefings: briefings.length,
      sections: sum(briefings.map(({ sectionCount }) => sectionCount)),
      problems: sum(briefings.map(({ problems }) => problems.length)),
      annotations: sum(Object.values(annotations.counts())),
    },
    index: search.progress(),
    troubles: troubles.list().map(({ kind }) => kind),
    log: logTail(platform.paths.data),
  };
}
