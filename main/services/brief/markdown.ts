import type { BriefDocument } from './document.ts';

export function writeMarkdown(document: BriefDocument): string {
  return document.title;
}
