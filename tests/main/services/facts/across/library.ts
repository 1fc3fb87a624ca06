/** Real services on a temporary library of handwritten briefings. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { createDispatch } from '../../../../../main/dispatch.ts';
import { createHandlers } from '../../../../../main/handlers.ts';
import { createServices } from '../../../../../main/services.ts';
import type { Answer, Arguments, CallName, Told } from '../../../../../shared/contract/index.ts';
import type { Failure } from '../../../../../shared/errors.ts';
import { testPlatform } from '../../../platform.ts';

export type Desk = {
  call<N extends CallName>(name: N, args: Arguments<N>): Promise<Answer<N>>;
  /** The failure of a call that has to fail. */
  failure<N extends CallName>(name: N, args: Arguments<N>): Promise<Failure>;
  told: Told[];
  /** Writes a file of the library as its author would. */
  rewrite(name: string, text: string): Promise<void>;
};

/** Opens a library of these files; with the `folder` of an earlier one, the reader's data is as it was left. */
export async function openDesk(files: Record<string, string>, folder = freshFolder()): Promise<Desk> {
  const library = join(folder, 'library');
  mkdirSync(library, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(library, name), text);
  const told: Told[] = [];
  const platform = testPlatform(join(folder, 'data'), { host: 'cli' });
  const services = await createServices(platform, (event) => told.push(event));
  onTestFinished(() => services.close());
  await services.openLibrary(library);
  await services.library.settled();
  const dispatch = createDispatch(createHandlers(services, platform), platform.log);
  return {
    told,
    async rewrite(name, text) {
      writeFileSync(join(library, name), text);
      await services.library.refresh([name]);
    },
    async call<N extends CallName>(name: N, args: Arguments<N>) {
      const result = await dispatch(name, args);
      if (!result.ok) throw new Error(result.error.message);
      return result.value as Answer<N>;
    },
    async failure(name, args) {
      const result = await dispatch(name, args);
      return result.ok ? expect.unreachable(`${name} should have failed`) : result.error;
    },
  };
}

export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'attache-across-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A briefing of a title, a date and further frontmatter, with a section “Money” and a section “Terms”. */
export function briefing(title: string, date: string, frontmatter: string): string {
  return `---\ntitle: ${title}\ndate: ${date}\n${frontmatter}\n---\n\n## Money\n\nMuch of it.\n\n## Terms\n\nSome.\n`;
}
