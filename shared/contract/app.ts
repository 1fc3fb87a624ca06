import { z } from 'zod';
import { readExternalAddress } from '../external-address.ts';
import { answers, call } from './call.ts';
import type { Trouble } from './trouble.ts';

/** What the interface may ask of the host it runs in. */
export type AppInfo = {
  host: 'desktop' | 'web' | 'cli';
  version: string;
  /** `darwin` decides between ⌘ and Ctrl. */
  platform: string;
  /** Absolute path of the folder that holds the reader's annotations and settings. */
  dataDir: string;
};

/** Checked again where it opens, and opened as the reader saw it. */
const externalAddress = z.string().transform((text, context) => {
  const address = readExternalAddress(text);
  if (address.kind === 'openable') return address.url;
  context.addIssue({ code: 'custom', message: address.why });
  return z.NEVER;
});

/** What the host's menu asks the page to do, as a key does it. */
export const COMMANDS = [
  'undo',
  'redo',
  'find',
  'search',
  'print',
  'next-briefing',
  'previous-briefing',
  'next-section',
  'previous-section',
  'annotations',
  'parties',
  'toggle-library',
  'copy-link',
  'shortcuts',
  'copy-diagnostics',
] as const;
export type Command = (typeof COMMANDS)[number];

/** For whoever is to find out what is wrong; holds no word of a briefing, a note or a query, and no path from its root. */
export type Diagnostics = {
  host: AppInfo['host'];
  versions: {
    attache: string;
    node: string;
    /** Of the desktop app. */
    electron: string | undefined;
    chrome: string | undefined;
  };
  system: { platform: string; release: string; arch: string; memoryGb: number; locale: string };
  dataFolder: 'the usual one' | 'one that was chosen';
  /** How many of each. */
  library: {
    isComplete: boolean;
    briefings: number;
    sections: number;
    problems: number;
    annotations: number;
  };
  /** In sections. */
  index: { indexed: number; of: number };
  /** What the reader is being told of. */
  troubles: Trouble['kind'][];
  /** The last lines of the log, oldest first. */
  log: string[];
};

export const appCalls = {
  'app.info': call(z.object({}), answers<AppInfo>()),
  /**
   * The page says that it has drawn its first list, so that what can wait for that begins. When its document was loaded, the
   * list on the screen (which the page came with, as a rule) and drawn by the page itself, in milliseconds since the epoch.
   */
  'app.drawn': call(
    z.object({ loaded: z.number(), painted: z.number(), drawn: z.number() }),
    answers<null>(),
  ),
  'app.diagnostics': call(z.object({}), answers<Diagnostics>()),
  /** Opens an http(s) or mailto address outside the app: see shared/external-address.ts for what is refused. */
  'app.openExternal': call(z.object({ url: externalAddress }), answers<null>()),
};

export const appEvents = {
  /** For one window alone. Desktop only. */
  'app.command': answers<{ command: Command }>(),
  /** The host is about to end, and waits a moment for what is typed to be kept: see renderer/client/closing.ts. Web only. */
  'app.closing': answers<null>(),
};
