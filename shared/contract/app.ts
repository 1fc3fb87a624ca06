import { z } from 'zod';
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

export const appCalls = {
  'app.info': call(z.object({}), answers<AppInfo>()),
  /**
   * The page says that it has drawn its first list, so that what can wait for that begins. When its document was loaded and
   * the list drawn, in milliseconds since the epoch.
   */
  'app.drawn': call(z.object({ loaded: z.number(), drawn: z.number() }), answers<null>()),
  /** Opens an http(s) or mailto address outside the app. */
  'app.openExternal': call(z.object({ url: z.url({ protocol: /^(https?|mailto)$/ }) }), answers<null>()),
};
