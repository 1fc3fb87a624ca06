import packageJson from '../../../package.json' with { type: 'json' };
import { AttacheError } from '../../../shared/errors.ts';
import { consoleLog } from '../../log.ts';
import type { Paths, Platform } from '../../platform.ts';

/** A command says what it found and nothing else: of the log, only what went wrong is shown. */
export function cliPlatform(paths: Paths): Platform {
  return {
    host: 'cli',
    version: packageJson.version,
    paths,
    log: { ...consoleLog, info: () => {} },
    now: () => new Date(),
    dialogs: null,
    openExternal: (url) =>
      Promise.reject(new AttacheError('unsupported-by-host', `The command line opens no addresses: ${url}`)),
  };
}
