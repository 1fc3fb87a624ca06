/** What the services run on in tests: their sources, a data folder, and a log in which no error may come. */
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { Platform } from '../../main/platform.ts';

const ROOT = new URL('../../', import.meta.url);

/** `data`: absolute path of the data folder; `others` stands in place of what they name. */
export function testPlatform(data: string, others: Partial<Platform> = {}): Platform {
  return {
    host: 'web',
    version: '0.0.0',
    paths: {
      data,
      assets: fileURLToPath(new URL('assets', ROOT)),
      searchWorker: new URL('main/services/search/worker.ts', ROOT),
      spellingWorker: new URL('main/services/spelling/worker.ts', ROOT),
    },
    log: { info() {}, warn() {}, error: (message: string) => expect.unreachable(message) },
    now: () => new Date(),
    dialogs: null,
    openExternal: () => Promise.resolve(),
    ...others,
  };
}
