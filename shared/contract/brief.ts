import { z } from 'zod';
import { BriefOptions, FORMATS } from '../model/brief.ts';
import { answers, call } from './call.ts';

/** A finished brief; `data` is base64, `pages` null where the format has none. */
export type PrintedBrief = {
  fileName: string;
  pages: number | null;
  data: string;
  /** The characters that no font has; each is shown as a box. */
  missing: string[];
  /** What one page had no room for, in words; empty when it holds all. */
  leftOut: string;
};

/** What was written. */
export type SavedBrief = { file: string; pages: number | null };

/** Briefs of many briefings; `refused` says in a sentence each which briefings cannot be printed, and why. */
export type SavedBriefs = { saved: SavedBrief[]; refused: string[] };

const request = z.object({
  /** Chosen by the caller, to follow and to cancel it by. */
  job: z.string().max(100),
  /** Several go into one brief, in this order. */
  briefings: z.array(z.string()).min(1).max(1000),
  format: z.enum(FORMATS).default('pdf'),
  options: BriefOptions,
});

export const briefCalls = {
  /**
   * The real file, for the preview and for hosts whose browser saves files itself. Errors `cancelled`, and `unreadable-file` when
   * nothing of a briefing could be read.
   */
  'brief.print': call(request, answers<PrintedBrief>()),
  /** Lets the reader choose where in the host's own dialog, and writes the file; null when cancelled there. Desktop only. */
  'brief.save': call(request, answers<SavedBrief | null>()),
  /** A brief for each of the briefings, written into a folder that the reader chooses; null when cancelled there. Desktop only. */
  'brief.saveAll': call(request, answers<SavedBriefs | null>()),
  /** Ends a job that is under way: what it has written whole stays, nothing else. */
  'brief.cancel': call(z.object({ job: z.string() }), answers<null>()),
};

export const briefEvents = {
  /** `done` of `all` steps: pages of one brief, or briefs of many. */
  'brief.progress': answers<{ job: string; done: number; all: number }>(),
};
