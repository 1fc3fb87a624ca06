/** Texts as briefings, as the library reads them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importDocument } from '../../../../../main/services/library/import/import-document.ts';
import { readBriefing } from '../../../../../main/services/library/read-briefing.ts';
import type { Briefing } from '../../../../../shared/model/briefing.ts';

export const DATA = fileURLToPath(new URL('../../../../../../shared/data/', import.meta.url));

export const ARTICLE = `${DATA}articles/000_6a8943db75a6d8e2.txt`;

export function read(text: string, path = 'deal.md'): Briefing {
  return readBriefing({ path, bytes: Buffer.from(text), modified: new Date('2026-01-01') });
}

/** The article as `attache import` files it. */
export function importedArticle(): string {
  const now = new Date('2026-01-01');
  return importDocument({ name: 'article.txt', bytes: readFileSync(ARTICLE), now }).markdown;
}
