/** The libraries that a start is measured with. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpus, isThere } from '../search/corpus.ts';

const HANDBOOK = fileURLToPath(new URL('../../../../shared/data/handbook', import.meta.url));
const FILES = 5000;

/** Arguments of the app by what its library is called; those whose data is not on this machine are left out. */
export function libraries(folder: string): Record<string, string[]> {
  const at = (name: string) => ['--data', join(folder, `data-${name}`)];
  return {
    'bundled library': at('bundled'),
    ...(existsSync(HANDBOOK) ? { handbook: [...at('handbook'), '--library', HANDBOOK] } : {}),
    ...(isThere ? { '5,000 files': [...at('news'), '--library', makeNews(join(folder, 'news'))] } : {}),
  };
}

/** News as a reader keeps them: a file each, dated and tagged, in a folder for each month. */
function makeNews(folder: string): string {
  for (const [index, { id, title, body }] of corpus(FILES).entries()) {
    const month = join(folder, String(1 + (index % 12)).padStart(2, '0'));
    mkdirSync(month, { recursive: true });
    const date = new Date(Date.UTC(2020, 0, 1 + (index % 2000))).toISOString().slice(0, 10);
    const text = `---\ntitle: ${JSON.stringify(title)}\ndate: ${date}\ntags: [news, batch-${index % 20}]\n---\n\n${body}\n`;
    writeFileSync(join(month, `${id.replace(/[^\w-]/g, '-')}.md`), text);
  }
  return folder;
}
