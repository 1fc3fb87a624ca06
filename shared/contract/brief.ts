import { z } from 'zod';
import { BriefOptions } from '../model/brief.ts';
import { answers, call } from './call.ts';

/** A finished PDF, as base64. */
export type PrintedBrief = { fileName: string; pages: number; data: string };

const request = z.object({ briefing: z.string(), options: BriefOptions });

export const briefCalls = {
  /** The real PDF, for the preview and for hosts whose browser saves files itself. */
  'brief.print': call(request, answers<PrintedBrief>()),
  /** Lets the reader choose where in the host's own dialog, and writes the PDF; null when cancelled. Desktop only. */
  'brief.save': call(request, answers<{ file: string; pages: number } | null>()),
};
