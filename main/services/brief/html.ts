import type { BriefDocument } from './document.ts';

export function writeHtml(document: BriefDocument): string {
  return document.title;
}
