import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createServices } from '../../main/services.ts';
import { testPlatform } from './platform.ts';

/** Services that read no file of a listed library until they hear that its list is drawn, however long that takes. */
async function undrawnServices(data: string) {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const services = await createServices(testPlatform(data), () => {});
  vi.useRealTimers();
  onTestFinished(() => services.close());
  return services;
}

/** An import that was begun in one library was written to the one that was opened while it waited. */
it('writes to the library that was open when it began, and to no other', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'attache-import-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const [one, two] = [join(folder, 'one'), join(folder, 'two')];
  for (const library of [one, two]) mkdirSync(library);
  writeFileSync(join(two, 'tides.md'), '# Tides\n');
  const services = await undrawnServices(join(folder, 'data'));
  const file = (name: string) => services.importFile(name, Buffer.from(`The words of ${name}`));

  await services.openLibrary(one);
  const filed = Promise.allSettled([file('a.txt'), file('b.txt')]);
  await services.openLibrary(two);
  services.drawn();

  const refused = (name: string) => ({
    status: 'rejected',
    reason: expect.objectContaining({
      code: 'conflict',
      message: `Another library was opened while “${name}” waited. Import it again.`,
    }),
  });
  expect(await filed).toEqual([refused('a.txt'), refused('b.txt')]);
  expect(readdirSync(one)).toEqual([]);
  expect(readdirSync(two)).toEqual(['tides.md']);

  await services.openLibrary(one);
  expect(await file('a.txt')).toMatchObject({ path: 'a.md', isNew: true });
  expect(readdirSync(one)).toEqual(['a.md']);
});
