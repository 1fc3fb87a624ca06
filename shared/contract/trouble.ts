import { z } from 'zod';
import { answers, call } from './call.ts';

/** What can be wrong with the app itself, so that the reader has to know. */
export const TROUBLES = [
  'settings-lost',
  'search-stopped',
  'spelling-stopped',
  'no-sandbox',
  'internal',
] as const;

/** One trouble: what happened and what became of it, in sentences. There is one of a kind at most. */
export type Trouble = { kind: (typeof TROUBLES)[number]; message: string };

/** Where in the page an error came up. */
export const PAGE_PLACES = ['window', 'briefing', 'script', 'promise'] as const;

export const troubleCalls = {
  'trouble.list': call(z.object({}), answers<Trouble[]>()),
  /** The reader has read of it, and goes on. */
  'trouble.seen': call(z.object({ kind: z.enum(TROUBLES) }), answers<null>()),
  /** An error in the page, for the log: its class and its stack. What it says is left out, because it may quote the reader. */
  'trouble.report': call(
    z.object({ place: z.enum(PAGE_PLACES), name: z.string().max(100), stack: z.string().max(8000) }),
    answers<null>(),
  ),
};

export const troubleEvents = { 'trouble.changed': answers<null>() };
