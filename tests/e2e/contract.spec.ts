import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks, type RawCall, SUITE_LIBRARY } from '../contract/suite.ts';
import { test } from './app.ts';

for (const [check, run] of Object.entries(checks)) {
  test(`the contract over IPC ${check}`, async ({ launch, host, data }) => {
    test.skip(host !== 'desktop', 'HTTP has its own run of these checks');
    const library = join(data, 'mine');
    mkdirSync(library);
    for (const [name, text] of Object.entries(SUITE_LIBRARY)) writeFileSync(join(library, name), text);
    const { page } = await launch({ library });
    const call: RawCall = (name, args) =>
      page.evaluate(
        ([calledName, calledArgs]) => {
          if (window.attache === undefined) throw new Error('The preload put no pipe on the window');
          return window.attache.call(calledName, calledArgs);
        },
        [name, args] as const,
      );
    await run(call);
  });
}
