import open from 'open';
import packageJson from '../../../package.json' with { type: 'json' };
import { consoleLog } from '../../log.ts';
import { logInto } from '../../log-file.ts';
import type { Paths, Platform } from '../../platform.ts';

/** The loopback page has no dialogs of its own: the browser chooses and saves files itself. */
export function webPlatform(paths: Paths): Platform {
  return {
    host: 'web',
    version: packageJson.version,
    paths,
    log: logInto(paths.data, consoleLog),
    now: () => new Date(),
    dialogs: null,
    openExternal: async (url) => {
      await open(url);
    },
  };
}
