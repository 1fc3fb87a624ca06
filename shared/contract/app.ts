import { z } from 'zod';
import { readExternalAddress } from '../external-address.ts';
import { answers, call } from './call.ts';

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
] as const;
export type Command = (typeof COMMANDS)[number];

export const appCalls = {
  'app.info': call(z.object({}), answers<AppInfo>()),
  /** Opens an http(s) or mailto address outside the app: see shared/external-address.ts for what is refused. */
  'app.openExternal': call(z.object({ url: externalAddress }), answers<null>()),
};

export const appEvents = {
  /** For one window alone. Desktop only. */
  'app.command': answers<{ command: Command }>(),
};
