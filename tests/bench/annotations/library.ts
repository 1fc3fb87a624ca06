/** A library of real handbook files with many annotations, made through the services as the app makes them. */
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cliPlatform } from '../../../main/hosts/cli/platform.ts';
import { pathsFrom } from '../../../main/launch.ts';
import { createServices, type Services } from '../../../main/services.ts';
import type { Section } from '../../../shared/model/section.ts';

const HANDBOOK = fileURLToPath(new URL('../../../../shared/data/handbook/', import.meta.url));
const DIST = new URL('../../../dist/main/cli.js', import.meta.url).href;

export const isThere = existsSync(HANDBOOK);

/** How many annotations the two briefings with the longest texts get; `all` are those of the whole library. */
export type Counts = { longest: number; second: number; all: number };

/** Ids of the two briefings with the longest texts. */
export type Made = { library: string; longest: string; second: string; plain: string };

/** Fills `folder` with `library` and the app's `data`. */
export async function make(folder: string, { longest, second, all }: Counts): Promise<Made> {
  const library = join(folder, 'library');
  mkdirSync(join(folder, 'data'), { recursive: true });
  cpSync(HANDBOOK, library, { recursive: true });
  const services = await createServices(cliPlatform(pathsFrom(DIST, join(folder, 'data'))), () => {});
  try {
    await services.openLibrary(library);
    await services.library.settled();
    const briefings = services.library
      .briefings()
      .toSorted((a, b) => b.words - a.words)
      .filter(({ words }) => words > 100);
    const [first, next, plain] = briefings;
    if (first === undefined || next === undefined || plain === undefined)
      throw new Error('The library is empty');
    mark(services, first.id, first.sections, longest);
    mark(services, next.id, next.sections, second);
    const rest = briefings.slice(3);
    const each = Math.ceil((all - longest - second) / rest.length);
    for (const { id, sections } of rest) mark(services, id, sections, each);
    return { library, longest: first.id, second: next.id, plain: plain.id };
  } finally {
    await services.close();
  }
}

/** Marks `count` stretches of text, spread over the sections; every fourth has a note. */
function mark({ annotations }: Services, briefing: string, sections: Section[], count: number): void {
  const written = sections.filter(({ text }) => text.length > 60);
  const length = written.reduce((sum, { text }) => sum + text.length, 0);
  const step = Math.max(1, Math.floor(length / count));
  const passages = written.flatMap(({ id, text }) =>
    Array.from({ length: Math.floor((text.length - 40) / step) + 1 }, (_, index) => {
      const start = index * step;
      const exact = text.slice(start, start + 30).trim();
      return {
        section: id,
        range: { start: text.indexOf(exact, start), end: text.indexOf(exact, start) + exact.length },
        exact,
      };
    }).filter(({ exact }) => exact !== ''),
  );
  const wanted = Array.from({ length: count }, (_, index) => passages[index % passages.length]).flatMap(
    (one) => one ?? [],
  );
  const [noted, bare] = [
    wanted.filter((_, index) => index % 4 === 0),
    wanted.filter((_, index) => index % 4 !== 0),
  ];
  for (let at = 0; at < bare.length; at += 1000) {
    annotations.create({
      briefing,
      ...{
        on: { kind: 'passage', passages: bare.slice(at, at + 1000) },
        colour: 'green',
        note: '',
        tags: ['bench'],
      },
    });
  }
  for (const passage of noted) {
    annotations.create({
      briefing,
      ...{
        on: { kind: 'passage', passages: [passage] },
        colour: 'yellow',
        note: `On *${passage.exact}*`,
        tags: [],
      },
    });
  }
}
